package org.scrutineer.findings.reevaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.XFormReader;
import org.scrutineer.platform.database.DatabaseFailure;

/// Runs forms again over what was sent. Forms in the engine are dear to make and not made for two threads, so a few of
/// each version are kept and lent.
@ApplicationScoped
public class FormEngine {

    /// The engine's time grows faster than the form: ten thousand turns of a repeat would take minutes.
    static final int MOST_NODES = 3_000;

    private final FormCatalogue forms;
    private final XFormReader reader;
    /// By the definition as the catalogue remembers it: a draft that is replaced gets another one.
    private final Cache<Definition, Kept> kept =
            Caffeine.newBuilder().weakKeys().build();

    private record Kept(byte[] xform, Set<String> unrepeatable, Queue<EngineForm> idle) {}

    FormEngine(FormCatalogue forms, XFormReader reader) {
        this.forms = forms;
        this.reader = reader;
    }

    /// A finding as it was sent.
    ///
    /// @param contentType XML or JSON
    /// @param content read when the form has to see all of it
    /// @param answers by code
    /// @param answersAreAll whether nothing else was said, and nothing twice
    public record Said(
            String contentType, Supplier<byte[]> content, Map<String, String> answers, boolean answersAreAll) {}

    /// What the form has against a finding; fails for no content.
    ///
    /// @throws DatabaseFailure when the form or the content cannot be loaded now
    public FormCheck check(KnownForm form, Said said) {
        try {
            Kept versions = keep(form);
            EngineForm engine = borrow(form, versions);
            FormCheck check = check(form, engine, said);
            // Not after a failure: nobody knows what state the engine is in.
            versions.idle().add(engine);
            return check;
        } catch (DatabaseFailure e) {
            // Says nothing of the form: whoever asked tries again.
            throw e;
        } catch (RuntimeException e) {
            // Only the kind of failure: messages of the engine quote answers.
            Log.warnf(
                    "Form %s version %s cannot be run again: %s",
                    form.key().formId(), form.key().formVersion(), e.getClass().getName());
            return FormCheck.unavailable("the form engine cannot take these answers");
        }
    }

    private static FormCheck check(KnownForm form, EngineForm engine, Said said) {
        Optional<FormCheck> byAnswers = said.answersAreAll() ? engine.check(said.answers()) : Optional.empty();
        return byAnswers.orElseGet(() -> check(engine, sent(form, engine, said)));
    }

    private static Sent sent(KnownForm form, EngineForm engine, Said said) {
        return said.contentType().equals("JSON")
                ? Sent.ofAnswers(form, said.answers(), engine.rootName())
                : Sent.ofXml(said.content().get());
    }

    private static FormCheck check(EngineForm engine, Sent sent) {
        if (!sent.name().equals(engine.rootName())) {
            return FormCheck.unavailable("what was sent is encrypted, or no instance of the form");
        }
        return sent.size() > MOST_NODES
                ? FormCheck.unavailable("the finding is too long to be run again")
                : engine.check(sent);
    }

    private Kept keep(KnownForm form) {
        return kept.get(form.definition(), definition -> {
            byte[] xform = forms.xml(form.key());
            return new Kept(xform, Unrepeatable.nodes(xform), new ConcurrentLinkedQueue<>());
        });
    }

    private EngineForm borrow(KnownForm form, Kept versions) {
        EngineForm idle = versions.idle().poll();
        return idle != null ? idle : EngineForm.of(() -> reader.parse(versions.xform()), form, versions.unrepeatable());
    }
}
