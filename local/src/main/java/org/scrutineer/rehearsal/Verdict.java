package org.scrutineer.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutineer.rehearsal.answers.FilledForm;
import org.scrutineer.rehearsal.day.Errand;
import org.scrutineer.rehearsal.day.TeamDay;
import org.scrutineer.rehearsal.ledger.Count;
import org.scrutineer.rehearsal.ledger.Ledger;
import org.scrutineer.rehearsal.phone.Answer;

/// Enters an answer into the ledger, if it is the one that had to come.
final class Verdict {

    private final Ledger ledger;
    private final Map<String, String> corrections = new HashMap<>();

    /// @param days all days, for the corrections they hold
    Verdict(Ledger ledger, List<TeamDay> days) {
        this.ledger = ledger;
        for (TeamDay day : days) {
            for (Errand errand : day.errands()) {
                if (errand.kind() == Errand.Kind.CORRECTION) {
                    corrections.put(errand.sheet().key(), errand.sheet().instanceId());
                }
            }
        }
    }

    /// @param pictureSha256 of the attachment that was sent, empty when there was none
    void on(Errand errand, FilledForm form, String pictureSha256, Answer answer) {
        switch (errand.kind()) {
            case FIRST -> first(errand, form, pictureSha256, answer);
            case REPEAT -> {
                if (answer.accepted()) {
                    ledger.count(Count.ABSORBED);
                } else {
                    surprise(errand, answer, 201);
                }
            }
            case CORRECTION -> {
                if (answer.accepted()) {
                    ledger.corrected(form, pictureSha256);
                } else {
                    surprise(errand, answer, 201);
                }
            }
            case CONFLICT -> {
                if (answer.status() == 409) {
                    ledger.conflict(form.sheet().instanceId());
                } else {
                    surprise(errand, answer, 409);
                }
            }
        }
    }

    /// In a second run the first version of a corrected finding is out of date; the platform says so and names the
    /// version that replaced it.
    private void first(Errand errand, FilledForm form, String pictureSha256, Answer answer) {
        String replacedBy = corrections.get(errand.sheet().key());
        boolean replaced =
                answer.status() == 409 && replacedBy != null && answer.message().contains(replacedBy);
        if (answer.accepted() || replaced) {
            ledger.accepted(form, pictureSha256);
        } else {
            surprise(errand, answer, 201);
        }
    }

    private void surprise(Errand errand, Answer answer, int wanted) {
        ledger.surprise("%s %s: %d instead of %d, %s"
                .formatted(errand.kind(), errand.sheet().key(), answer.status(), wanted, answer.message()));
    }
}
