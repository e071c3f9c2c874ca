package org.scrutineer.rehearsal.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.ValidateOutcome;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.jspecify.annotations.Nullable;

/// Fills one form, again and again, with the engine inside ODK Collect: walks it question by question, answers what is
/// relevant, and lets the engine compute, check and serialise.
///
/// Parsing takes a second because of the station list, a fill some milliseconds; so the form is parsed once and gets a
/// fresh instance for every fill. One fill at a time.
public final class FormFiller {

    private final FormDef form;
    private final FormInstance pristine;
    private final ShareTable shares;
    private final Seeds seeds;
    private final Set<String> problems;
    private final ReentrantLock one = new ReentrantLock();

    /// @param xform the form as fetched from the platform
    /// @param media folder with its media files as fetched from the platform
    /// @param problems questions where a yes is an irregularity
    public FormFiller(byte[] xform, Path media, ShareTable shares, Seeds seeds, Set<String> problems) {
        this.form = Engine.parse(xform, media);
        this.pristine = form.getMainInstance().clone();
        this.shares = shares;
        this.seeds = seeds;
        this.problems = Set.copyOf(problems);
    }

    /// Fills the form; the same sheet gives the same bytes.
    ///
    /// @throws FormNotFillable when the engine refuses an answer
    public FilledForm fill(Sheet sheet) {
        one.lock();
        try {
            Map<String, String> times = new HashMap<>();
            String picture = type(sheet, times);
            new Stamps(sheet, times).on(form.getMainInstance().getRoot());
            byte[] xml = new XFormSerializingVisitor().serializeInstance(form.getMainInstance());
            return new FilledForm(sheet, xml, Leaves.of(xml), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.unlock();
        }
    }

    /// What the engine has against the finished form, every constraint checked once more; null when it is content.
    @Nullable String objection(Sheet sheet) {
        one.lock();
        try {
            type(sheet, new HashMap<>());
            ValidateOutcome outcome = form.validate(true);
            return outcome == null ? null : "outcome %d at %s".formatted(outcome.outcome, outcome.failedPrompt);
        } finally {
            one.unlock();
        }
    }

    private String type(Sheet sheet, Map<String, String> times) {
        form.setInstance(pristine.clone());
        form.initialize(true, new InstanceInitializationFactory());
        FormEntryController controller = new FormEntryController(new FormEntryModel(form));
        String picture = walk(controller, new SheetAnswers(sheet, shares, seeds, problems), times);
        controller.finalizeFormEntry();
        return picture;
    }

    private static String walk(FormEntryController controller, SheetAnswers answers, Map<String, String> times) {
        String picture = "";
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        int event = controller.stepToNextEvent();
        while (event != FormEntryController.EVENT_END_OF_FORM) {
            if (event == FormEntryController.EVENT_QUESTION) {
                FormEntryPrompt prompt = controller.getModel().getQuestionPrompt();
                if (!prompt.isReadOnly()) {
                    TypedAnswer answer = TypedAnswer.to(prompt, answers);
                    put(controller, prompt, answer);
                    picture = answer.picture() ? answer.text() : picture;
                    if (answer.time()) {
                        times.put(answer.code(), answer.text());
                    }
                }
            }
            event = controller.stepToNextEvent();
        }
        return picture;
    }

    private static void put(FormEntryController controller, FormEntryPrompt prompt, TypedAnswer answer) {
        IAnswerData data = answer.data();
        if (data == null) {
            if (prompt.isRequired()) {
                throw new FormNotFillable(answer.code() + " is required and there is no answer for it");
            }
            return;
        }
        int outcome = controller.answerQuestion(data, false);
        if (outcome != FormEntryController.ANSWER_OK) {
            throw new FormNotFillable("The engine refuses %s = %s: %s"
                    .formatted(answer.code(), answer.text(), prompt.getConstraintText()));
        }
    }
}
