package org.scrutineer.findings.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.AnswerTree;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;

/// One walk through a submission, for one thread.
///
/// Bounded: depth, number of elements, length of identifiers. A repeated group gives its questions again; from the
/// second turn on their codes carry the turn, `code[2]`.
final class SubmissionWalk {

    /// More than the levels that a form may have.
    private static final int DEEPEST = 200;
    /// Ten thousand turns of a group of twenty questions.
    private static final int MOST_ELEMENTS = 250_000;
    private static final int LONGEST_ID = 255;

    private final String missionId;
    private final Function<FormKey, Optional<KnownForm>> forms;
    private final List<Frame> open = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> answers = LinkedHashMap.newLinkedHashMap(128);
    /// The highest turn given to a code: looking for a free one from the start would take time by the square.
    private final Map<String, Integer> lastTurns = new HashMap<>();
    private final Set<String> files = new LinkedHashSet<>();
    private Optional<KnownForm> form = Optional.empty();
    private @Nullable String formId;
    private String formVersion = "";
    private boolean encrypted;
    private @Nullable String instanceId;
    private @Nullable String deprecatedId;
    private int elements;

    SubmissionWalk(String missionId, Function<FormKey, Optional<KnownForm>> forms) {
        this.missionId = missionId;
        this.forms = forms;
    }

    /// An open element.
    private static final class Frame {
        final @Nullable AnswerTree node;
        final String name;
        final int turn;
        boolean leaf = true;

        @Nullable Map<String, Integer> turns;

        Frame(@Nullable AnswerTree node, String name, int turn) {
            this.node = node;
            this.name = name;
            this.turn = turn;
        }

        int nextTurn(String child) {
            if (turns == null) {
                turns = new HashMap<>();
            }
            return turns.merge(child, 1, Integer::sum);
        }
    }

    void start(XMLStreamReader events) throws Unreadable {
        String name = events.getLocalName();
        text.setLength(0);
        if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new Unreadable("The form that was sent is too deep or too long. Please tell your co-ordinator.");
        }
        if (open.isEmpty()) {
            root(events);
            AnswerTree top = form.map(KnownForm::answers).orElse(null);
            open.add(new Frame(top == null ? null : top.child(name), name, 1));
            return;
        }
        Frame parent = open.getLast();
        parent.leaf = false;
        AnswerTree node = parent.node == null ? null : parent.node.child(name);
        // Only groups repeat; a question repeats with its group.
        int turn = node != null && node.question() == null ? Math.max(parent.turn, parent.nextTurn(name)) : parent.turn;
        open.add(new Frame(node, name, turn));
    }

    private void root(XMLStreamReader events) throws Unreadable {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String value = events.getAttributeValue(i);
            switch (events.getAttributeLocalName(i)) {
                case "id" -> formId = bounded(value);
                case "version" -> formVersion = bounded(value);
                case "instanceID" -> instanceId = value.isBlank() ? null : bounded(value);
                case "encrypted" -> encrypted = value.equals("yes");
                default -> {}
            }
        }
        if (formId == null || formId.isBlank()) {
            throw new Unreadable("The form that was sent does not say which form it is (form ID xml attribute).");
        }
        form = forms.apply(new FormKey(missionId, formId, formVersion));
    }

    void text(XMLStreamReader events) {
        text.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
    }

    void end(String name) throws Unreadable {
        Frame closed = open.removeLast();
        if (closed.leaf && !open.isEmpty()) {
            leaf(closed, name, text.toString());
        }
        text.setLength(0);
    }

    private void leaf(Frame leaf, String name, String value) throws Unreadable {
        Question question = leaf.node == null ? null : leaf.node.question();
        if (question != null) {
            answers.put(codeOf(question, leaf.turn), value);
            if (question.kind() == QuestionKind.BINARY && !value.isBlank()) {
                files.add(value.strip());
            }
        } else if (open.size() == 2 && open.get(1).name.equals("meta")) {
            meta(name, value.strip());
        } else if (encrypted && (name.equals("encryptedXmlFile") || name.equals("file")) && !value.isBlank()) {
            files.add(value.strip());
        }
    }

    private String codeOf(Question question, int turn) {
        if (turn == 1 && !answers.containsKey(question.code())) {
            return question.code();
        }
        String wanted = question.code() + "[" + Math.max(turn, 2) + "]";
        int last = lastTurns.merge(question.code(), Math.max(turn, 2), Math::max);
        if (!answers.containsKey(wanted)) {
            return wanted;
        }
        lastTurns.put(question.code(), last + 1);
        return question.code() + "[" + (last + 1) + "]";
    }

    private void meta(String name, String value) throws Unreadable {
        if (value.isEmpty()) {
            return;
        }
        if (name.equals("instanceID")) {
            instanceId = bounded(value);
        } else if (name.equals("deprecatedID")) {
            deprecatedId = bounded(value);
        }
    }

    private static String bounded(String id) throws Unreadable {
        if (id.length() > LONGEST_ID) {
            throw new Unreadable("The form that was sent has an identifier that is too long.");
        }
        return id;
    }

    Submission submission() throws Unreadable {
        if (formId == null) {
            throw new Unreadable("What was sent is not a form.");
        }
        if (encrypted && instanceId == null) {
            throw new Unreadable("The encrypted form that was sent has no instanceID.");
        }
        return new Submission(formId, formVersion, form, instanceId, deprecatedId, answers, files);
    }
}
