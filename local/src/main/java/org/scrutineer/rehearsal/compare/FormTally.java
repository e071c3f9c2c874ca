package org.scrutineer.rehearsal.compare;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.kit.FormQuestion;
import org.scrutineer.rehearsal.ledger.LedgerEntry;

/// Figures of every question of a form, by group, as they follow from the ledger.
final class FormTally {

    private final Map<String, Group> groups = new TreeMap<>();

    private FormTally() {}

    static FormTally of(FormDefinition form, Collection<LedgerEntry> entries, Grouping by) {
        FormTally tally = new FormTally();
        for (LedgerEntry entry : entries) {
            tally.groups.computeIfAbsent(by.key(entry), key -> new Group(form)).add(entry);
        }
        return tally;
    }

    Map<String, Group> groups() {
        return groups;
    }

    /// Findings of one group and their figures by question code.
    static final class Group {
        private final Map<String, QuestionTally> questions = new LinkedHashMap<>();
        private long findings;

        private Group(FormDefinition form) {
            for (FormQuestion question : form.questions()) {
                questions.put(question.code(), new QuestionTally(question));
            }
        }

        private void add(LedgerEntry entry) {
            findings++;
            questions.forEach((code, tally) -> tally.add(entry.answers().get(code)));
        }

        long findings() {
            return findings;
        }

        Map<String, QuestionTally> questions() {
            return questions;
        }
    }
}
