package org.scrutineer.rehearsal.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.ValidateOutcome;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.xform.parse.XFormParser;
import org.jspecify.annotations.Nullable;

/// One form in the engine inside ODK Collect, which walks it question by question, decides what is relevant,
/// computes, checks, and writes what is sent.
///
/// Parsing takes a second with a long list of choices, a fill some milliseconds; so the form is parsed once and
/// gets a fresh instance for every fill. For one thread at a time.
public final class FormEntry {

    private final FormDef form;
    private final FormInstance pristine;

    /// @param xform the form as fetched from the platform
    /// @param media folder with its media files as fetched from the platform
    /// @throws FormNotFillable when the engine cannot read the form
    public FormEntry(byte[] xform, Path media) {
        this.form = Engine.parse(xform, media);
        this.pristine = form.getMainInstance().clone();
    }

    /// Fills the form anew.
    ///
    /// @return the bytes to send
    /// @throws FormNotFillable when the engine refuses an answer
    public byte[] fill(Respondent respondent) {
        return write(null, respondent, root -> {});
    }

    /// Opens what was sent once more, answers it again and makes it a new version that names the one it replaces.
    ///
    /// @param sent the bytes that were sent
    /// @return the bytes to send
    /// @throws FormNotFillable when the engine refuses an answer
    public byte[] edit(byte[] sent, Respondent respondent) {
        return write(sent, respondent, root -> {
            String replaced = VersionNames.instanceId(root);
            VersionNames.write(root, "uuid:" + UUID.randomUUID(), replaced);
        });
    }

    /// @param sent what to open; null for a fresh form
    /// @param stamps has the last word on the tree before it is written
    byte[] write(byte @Nullable [] sent, Respondent respondent, Consumer<TreeElement> stamps) {
        open(sent);
        FormEntryController controller = new FormEntryController(new FormEntryModel(form));
        walk(controller, respondent);
        controller.finalizeFormEntry();
        stamps.accept(form.getMainInstance().getRoot());
        try {
            return new XFormSerializingVisitor().serializeInstance(form.getMainInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the engine has against the form as it was filled last, every constraint checked once more; null when
    /// it is content.
    @Nullable String objection() {
        ValidateOutcome outcome = form.validate(true);
        return outcome == null ? null : "outcome %d at %s".formatted(outcome.outcome, outcome.failedPrompt);
    }

    private void open(byte @Nullable [] sent) {
        form.setInstance(pristine.clone());
        if (sent != null) {
            TreeElement saved = XFormParser.restoreDataModel(sent, null).getRoot();
            TreeElement root = form.getMainInstance().getRoot().deepCopy(true);
            root.populate(saved, form);
            form.getMainInstance().setRoot(root);
        }
        form.initialize(sent == null, new InstanceInitializationFactory());
    }

    private static void walk(FormEntryController controller, Respondent respondent) {
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        int event = controller.stepToNextEvent();
        while (event != FormEntryController.EVENT_END_OF_FORM) {
            if (event == FormEntryController.EVENT_QUESTION) {
                FormEntryPrompt prompt = controller.getModel().getQuestionPrompt();
                if (!prompt.isReadOnly()) {
                    put(controller, prompt, TypedAnswer.to(prompt, respondent));
                }
            } else if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT) {
                FormIndex here = controller.getModel().getFormIndex();
                if (respondent.addsTurn(here.getReference().getNameLast(), here.getElementMultiplicity())) {
                    controller.newRepeat();
                }
            }
            event = controller.stepToNextEvent();
        }
    }

    private static void put(FormEntryController controller, FormEntryPrompt prompt, TypedAnswer answer) {
        if (answer.data() == null) {
            if (prompt.isRequired()) {
                throw new FormNotFillable(answer.code() + " is required and there is no answer for it");
            }
            if (prompt.getAnswerValue() == null) {
                return;
            }
        }
        int outcome = controller.answerQuestion(answer.data(), false);
        if (outcome != FormEntryController.ANSWER_OK) {
            throw new FormNotFillable("The engine refuses %s = %s: %s"
                    .formatted(answer.code(), answer.text(), prompt.getConstraintText()));
        }
    }
}
