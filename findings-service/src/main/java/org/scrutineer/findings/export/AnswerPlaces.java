package org.scrutineer.findings.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the answers of one version of a form go, by their place in the instance.
final class AnswerPlaces {

    static final int NOWHERE = -1;

    private final Map<String, AnswerPlaces> children = new HashMap<>();
    private final List<AnswerPlaces> inOrder = new ArrayList<>();
    private final String name;
    /// Which child of its parent it is.
    private final int position;

    private int table;
    private int cell = NOWHERE;
    private boolean repeat;

    private AnswerPlaces(String name, int position) {
        this.name = name;
        this.position = position;
    }

    static AnswerPlaces root() {
        return new AnswerPlaces("", 0);
    }

    /// @param path below the root, names parted by slashes
    void put(String path, int ofTable, int atCell) {
        AnswerPlaces place = at(path);
        place.table = ofTable;
        place.cell = atCell;
    }

    /// @param path of a repeated group, below the root
    void repeats(String path, int ofTable) {
        AnswerPlaces place = at(path);
        place.table = ofTable;
        place.repeat = true;
    }

    private AnswerPlaces at(String path) {
        AnswerPlaces place = this;
        for (String step : path.split("/")) {
            place = place.orNew(step);
        }
        return place;
    }

    private AnswerPlaces orNew(String child) {
        AnswerPlaces known = children.get(child);
        if (known != null) {
            return known;
        }
        // The XML reader interns names, too: equal ones are the same then, and looked at no further.
        AnswerPlaces added = new AnswerPlaces(child.intern(), inOrder.size());
        children.put(child, added);
        inOrder.add(added);
        return added;
    }

    /// @param guess the position that it probably has: answers mostly come in the order of the questions
    @Nullable AnswerPlaces child(String childName, int guess) {
        if (guess < inOrder.size() && inOrder.get(guess).name.equals(childName)) {
            return inOrder.get(guess);
        }
        return children.get(childName);
    }

    int position() {
        return position;
    }

    /// Index of the table that its answer or its rows go to.
    int table() {
        return table;
    }

    /// Which cell of a row of that table; [#NOWHERE] for a group.
    int cell() {
        return cell;
    }

    boolean isRepeat() {
        return repeat;
    }
}
