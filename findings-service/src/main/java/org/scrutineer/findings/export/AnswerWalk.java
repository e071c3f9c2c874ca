package org.scrutineer.findings.export;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.xml.SafeXml;

/// One walk through a stored submission, straight into the rows of one table. What is stored was admitted
/// before, so its depth and size are bounded.
final class AnswerWalk {

    private static final XMLInputFactory XML = SafeXml.inputFactory();

    private final int table;
    private final int cells;
    private final List<AnswerRow> rows = new ArrayList<>(1);
    private final List<Frame> open = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private AnswerWalk(int table, int cells) {
        this.table = table;
        this.cells = cells;
    }

    /// An open element.
    private static final class Frame {
        final @Nullable AnswerPlaces place;
        /// The row that answers below it go to.
        final AnswerRow row;

        boolean leaf = true;

        /// Which child of its place comes next, if nothing is left out.
        int next;

        @Nullable Map<String, Integer> turns;

        Frame(@Nullable AnswerPlaces place, AnswerRow row) {
            this.place = place;
            this.row = row;
        }

        @Nullable AnswerPlaces child(String name) {
            AnswerPlaces child = place == null ? null : place.child(name, next);
            if (child != null) {
                next = child.position() + 1;
            }
            return child;
        }

        int nextTurn(String repeat) {
            if (turns == null) {
                turns = new HashMap<>();
            }
            return turns.merge(repeat, 1, Integer::sum);
        }
    }

    /// @param root where answers go, below the root element
    /// @param table whose rows are wanted
    /// @param cells how many answers a row of that table has
    static List<AnswerRow> rows(byte[] xml, AnswerPlaces root, int table, int cells) throws XMLStreamException {
        AnswerWalk walk = new AnswerWalk(table, cells);
        XMLStreamReader events = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
        try {
            while (events.hasNext()) {
                switch (events.next()) {
                    case XMLStreamConstants.START_ELEMENT -> walk.start(events.getLocalName(), root);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        walk.text.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
                    case XMLStreamConstants.END_ELEMENT -> walk.end();
                    default -> {}
                }
            }
        } finally {
            events.close();
        }
        return walk.rows;
    }

    private void start(String name, AnswerPlaces root) {
        text.setLength(0);
        if (open.isEmpty()) {
            AnswerRow finding = row("", "");
            if (table == Layout.FINDINGS) {
                rows.add(finding);
            }
            open.add(new Frame(root, finding));
            return;
        }
        Frame parent = open.getLast();
        parent.leaf = false;
        AnswerPlaces place = parent.child(name);
        open.add(new Frame(place, place != null && place.isRepeat() ? turn(parent, name, place) : parent.row));
    }

    private AnswerRow turn(Frame parent, String name, AnswerPlaces place) {
        String outer = parent.row.key();
        AnswerRow turn = row((outer.isEmpty() ? "" : outer + "/") + name + "[" + parent.nextTurn(name) + "]", outer);
        if (place.table() == table) {
            rows.add(turn);
        }
        return turn;
    }

    private AnswerRow row(String key, String parentKey) {
        return new AnswerRow(key, parentKey, new String[cells]);
    }

    private void end() {
        Frame closed = open.removeLast();
        AnswerPlaces place = closed.place;
        if (closed.leaf && place != null && place.table() == table && place.cell() != AnswerPlaces.NOWHERE) {
            @Nullable String[] answers = closed.row.cells();
            if (answers[place.cell()] == null) {
                answers[place.cell()] = text.toString();
            }
        }
        text.setLength(0);
    }
}
