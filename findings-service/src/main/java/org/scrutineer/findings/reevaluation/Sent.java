package org.scrutineer.findings.reevaluation;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.xml.SafeXml;

/// What was sent, as a tree. One mutable node; for one thread.
final class Sent {

    /// A group that was not sent.
    static final Sent NOTHING = new Sent("");

    private static final XMLInputFactory XML = SafeXml.inputFactory();
    private static final Pattern TURN = Pattern.compile("(.+)\\[([0-9]{1,4})]");

    private final String name;
    private final List<Sent> children = new ArrayList<>();
    private String text = "";

    private Sent(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /// Those with a name, in their order.
    List<Sent> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /// How many nodes there are in all.
    int size() {
        return 1 + children.stream().mapToInt(Sent::size).sum();
    }

    /// @param xml accepted before, so it is well-formed and within bounds
    static Sent ofXml(byte[] xml) {
        try {
            XMLStreamReader events = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
            Deque<Sent> open = new ArrayDeque<>();
            Sent root = new Sent("");
            open.push(root);
            StringBuilder text = new StringBuilder();
            while (events.hasNext()) {
                switch (events.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        Sent element = new Sent(events.getLocalName());
                        open.element().children.add(element);
                        open.push(element);
                        text.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
                    case XMLStreamConstants.END_ELEMENT -> {
                        Sent element = open.pop();
                        element.text = element.children.isEmpty() ? text.toString() : "";
                        text.setLength(0);
                    }
                    default -> {}
                }
            }
            return root.children.getFirst();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A stored finding cannot be read", e);
        }
    }

    /// A finding that came as JSON. The second turn of a repeated question is a second turn of its innermost group.
    static Sent ofAnswers(KnownForm form, Map<String, String> answers, String rootName) {
        Sent root = new Sent(rootName);
        for (Question question : form.definition().questions()) {
            String first = answers.get(question.code());
            if (first != null) {
                root.put(question.path(), 1, first);
            }
        }
        answers.forEach((code, answer) -> {
            Matcher turn = TURN.matcher(code);
            if (turn.matches()) {
                form.definition().questions().stream()
                        .filter(question -> question.code().equals(turn.group(1)))
                        .findFirst()
                        .ifPresent(question -> root.put(question.path(), Integer.parseInt(turn.group(2)), answer));
            }
        });
        return root;
    }

    private void put(String path, int turn, String answer) {
        String[] names = path.substring(1).split("/");
        Sent node = this;
        for (int i = 1; i < names.length - 1; i++) {
            node = node.turn(names[i], i == names.length - 2 ? turn : 1);
        }
        Sent leaf = new Sent(names[names.length - 1]);
        leaf.text = answer;
        node.children.add(leaf);
    }

    private Sent turn(String childName, int turn) {
        List<Sent> turns = children(childName);
        @Nullable Sent found = turns.size() >= turn ? turns.get(turn - 1) : null;
        while (found == null) {
            Sent added = new Sent(childName);
            children.add(added);
            turns = children(childName);
            found = turns.size() >= turn ? added : null;
        }
        return found;
    }
}
