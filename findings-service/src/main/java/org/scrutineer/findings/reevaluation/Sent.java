package org.scrutineer.findings.reevaluation;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /// By name; null for a leaf.
    private @Nullable Map<String, List<Sent>> children;

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
        return children == null ? List.of() : children.getOrDefault(childName, List.of());
    }

    /// The text of a node, of the first of its name at each step.
    ///
    /// @param path names below this node
    /// @return null when it was not sent
    @Nullable String text(List<String> path) {
        Sent node = this;
        for (String step : path) {
            List<Sent> same = node.children(step);
            if (same.isEmpty()) {
                return null;
            }
            node = same.getFirst();
        }
        return node.text;
    }

    /// How many nodes there are in all.
    int size() {
        int size = 1;
        for (List<Sent> same : children == null ? List.<List<Sent>>of() : children.values()) {
            for (Sent child : same) {
                size += child.size();
            }
        }
        return size;
    }

    private Sent add(Sent child) {
        if (children == null) {
            children = new LinkedHashMap<>();
        }
        children.computeIfAbsent(child.name, key -> new ArrayList<>(1)).add(child);
        return child;
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
                        open.push(open.element().add(new Sent(events.getLocalName())));
                        text.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
                    case XMLStreamConstants.END_ELEMENT -> {
                        Sent element = open.pop();
                        element.text = element.children == null ? text.toString() : "";
                        text.setLength(0);
                    }
                    default -> {}
                }
            }
            return root.only();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A stored finding cannot be read", e);
        }
    }

    private Sent only() {
        return Objects.requireNonNull(children).values().iterator().next().getFirst();
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
        node.add(leaf);
    }

    private Sent turn(String childName, int turn) {
        while (children(childName).size() < turn) {
            add(new Sent(childName));
        }
        return children(childName).get(turn - 1);
    }
}
