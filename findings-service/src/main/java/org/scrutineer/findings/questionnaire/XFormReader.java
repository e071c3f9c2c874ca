package org.scrutineer.findings.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParseException;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;
import org.jspecify.annotations.Nullable;

/// Reads XForms with JavaRosa.
///
/// The engine keeps global registries that are not made for threads, so one form is read at a time. Forms are uploaded
/// a few times in the life of a mission; nothing per finding comes here.
@ApplicationScoped
public class XFormReader {

    private static final int LONGEST_NAME = 100;
    /// Characters. Questions that share a long list of choices each repeat it, in the database and in events.
    private static final int HEAVIEST = 2_500_000;

    private final Object engine = new Object();

    public XFormReader() {
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
    }

    /// @throws XFormUnreadable with a sentence that says why
    public ReadForm read(byte[] xform) {
        XFormScan scan = XFormScan.of(xform);
        FormDef form = parse(xform);
        TreeElement root = form.getMainInstance().getRoot();
        String formId = required(root.getAttributeValue(null, "id"), "id");
        String version = version(root.getAttributeValue(null, "version"));
        String title = form.getTitle() == null ? formId : form.getTitle();
        return new ReadForm(formId, version, title, questions(form, root, scan), List.copyOf(scan.media()));
    }

    /// What explains the questions, by their place in the instance. Read from the form itself: definitions are kept
    /// without it.
    ///
    /// @param xform accepted by [#read] before
    public Map<String, Guidance> guidance(byte[] xform) {
        FormDef form = parse(xform);
        FormTexts texts = new FormTexts(form);
        return FormControls.byPath(form).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        control -> new Guidance(texts.hints(control.getValue()), texts.media(control.getValue()))));
    }

    /// The form as the engine holds it: mutable, for one thread at a time.
    ///
    /// @param xform accepted by [#read] before
    public FormDef parse(byte[] xform) {
        synchronized (engine) {
            try {
                return XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xform));
            } catch (XFormParseException | XFormParser.ParseException e) {
                throw new XFormUnreadable("The form cannot be used on phones: " + e.getMessage(), e);
            } catch (RuntimeException e) {
                throw new XFormUnreadable("The form cannot be used on phones: " + e, e);
            } catch (StackOverflowError e) {
                // The engine calls itself for each bracket of an expression.
                throw new XFormUnreadable("The form has an expression that is nested too deeply.", e);
            }
        }
    }

    /// A form may be without a version; but a submission repeats blanks, so they would be one.
    private static String version(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        if (value.equals(FormKey.NO_VERSION)) {
            throw new XFormUnreadable("The version of the form must not be %s, which stands for a form without one."
                    .formatted(FormKey.NO_VERSION));
        }
        return required(value, "version");
    }

    /// Names go into addresses and file names of other systems: no slashes, nothing invisible.
    private static String required(@Nullable String value, String attribute) {
        if (value == null || value.isBlank()) {
            throw new XFormUnreadable("The form has no attribute %s on its instance.".formatted(attribute));
        }
        if (value.length() > LONGEST_NAME
                || value.chars().anyMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\')) {
            throw new XFormUnreadable("The %s of the form must have at most %d characters, without slashes."
                    .formatted(attribute, LONGEST_NAME));
        }
        return value;
    }

    private static List<Question> questions(FormDef form, TreeElement root, XFormScan scan) {
        Map<String, QuestionDef> controls = FormControls.byPath(form);
        List<Question> questions = new ArrayList<>();
        collectQuestions(
                root, "/" + root.getName(), new Walk(new FormTexts(form), controls, scan, questions, new HashSet<>()));
        if (questions.stream().mapToLong(Question::weight).sum() > HEAVIEST) {
            throw new XFormUnreadable("The form has more questions and choices than can be published.");
        }
        return questions;
    }

    private record Walk(
            FormTexts texts,
            Map<String, QuestionDef> controls,
            XFormScan scan,
            List<Question> found,
            Set<String> paths) {

        /// The node's name; where two groups use one name, the path below the root tells them apart, and the whole
        /// path one that has no group.
        String code(String name, String path) {
            String belowRoot = path.substring(path.indexOf('/', 1) + 1);
            if (!isTaken(name)) {
                return name;
            }
            return isTaken(belowRoot) ? path.substring(1) : belowRoot;
        }

        private boolean isTaken(String code) {
            return found.stream().anyMatch(question -> question.code().equals(code));
        }
    }

    private static void collectQuestions(TreeElement node, String path, Walk walk) {
        for (int i = 0; i < node.getNumChildren(); i++) {
            TreeElement child = node.getChildAt(i);
            String childPath = path + "/" + child.getName();
            if (child.getMult() == org.javarosa.core.model.instance.TreeReference.INDEX_TEMPLATE) {
                // A repeat: its template stands for all of its turns, which share their questions.
                collectQuestions(child, childPath, walk);
            } else if (child.hasChildren()) {
                collectQuestions(child, childPath, walk);
            } else {
                question(child, childPath, walk);
            }
        }
    }

    private static void question(TreeElement node, String path, Walk walk) {
        QuestionDef control = walk.controls.get(path);
        QuestionKind kind = Kinds.of(node, control, walk.scan.calculated().contains(path));
        boolean identity = path.endsWith("/meta/instanceID")
                || path.endsWith("/meta/instanceName")
                || path.endsWith("/meta/deprecatedID");
        if (kind == null || identity || !walk.paths.add(path)) {
            return;
        }
        walk.found.add(new Question(
                walk.code(node.getName(), path),
                path,
                kind,
                control == null ? Map.of() : walk.texts.labels(control),
                control == null ? List.of() : walk.texts.choices(control)));
    }

    /// JavaRosa's data types and controls, translated.
    private static final class Kinds {

        /// @return null for a text without answer
        static @Nullable QuestionKind of(TreeElement node, @Nullable QuestionDef control, boolean calculated) {
            if (control == null) {
                return node.getDataType() == Constants.DATATYPE_BINARY
                        ? QuestionKind.BINARY
                        : calculated ? QuestionKind.CALCULATED : QuestionKind.METADATA;
            }
            if (calculated) {
                return QuestionKind.CALCULATED;
            }
            return switch (control.getControlType()) {
                case Constants.CONTROL_SELECT_ONE -> QuestionKind.SELECT_ONE;
                case Constants.CONTROL_SELECT_MULTI, Constants.CONTROL_RANK -> QuestionKind.SELECT_MULTIPLE;
                case Constants.CONTROL_IMAGE_CHOOSE,
                        Constants.CONTROL_AUDIO_CAPTURE,
                        Constants.CONTROL_VIDEO_CAPTURE,
                        Constants.CONTROL_FILE_CAPTURE,
                        Constants.CONTROL_UPLOAD -> QuestionKind.BINARY;
                // An input that nobody may change and nothing calculates is a text on the screen.
                default -> node.isEnabled() ? byDataType(node.getDataType()) : null;
            };
        }

        private static QuestionKind byDataType(int dataType) {
            return switch (dataType) {
                case Constants.DATATYPE_INTEGER, Constants.DATATYPE_LONG -> QuestionKind.INTEGER;
                case Constants.DATATYPE_DECIMAL -> QuestionKind.DECIMAL;
                case Constants.DATATYPE_DATE -> QuestionKind.DATE;
                case Constants.DATATYPE_TIME -> QuestionKind.TIME;
                case Constants.DATATYPE_DATE_TIME -> QuestionKind.DATE_TIME;
                case Constants.DATATYPE_GEOPOINT -> QuestionKind.GEOPOINT;
                case Constants.DATATYPE_BINARY -> QuestionKind.BINARY;
                default -> QuestionKind.TEXT;
            };
        }
    }
}
