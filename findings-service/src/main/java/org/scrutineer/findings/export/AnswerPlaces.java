package org.scrutineer.findings.export;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the answers of one version of a form go, by their place in the instance.
final class AnswerPlaces {

    static final int NOWHERE = -1;

    private final Map<String, AnswerPlaces> children = new HashMap<>();
    private int table;
    private int cell = NOWHERE;
    private boolean repeat;

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
        for (String name : path.split("/")) {
            place = place.children.computeIfAbsent(name, key -> new AnswerPlaces());
        }
        return place;
    }

    @Nullable AnswerPlaces child(String name) {
        return children.get(name);
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
