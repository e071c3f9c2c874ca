package org.scrutineer.rehearsal.ledger;

import java.util.HashMap;
import java.util.Map;
import org.scrutineer.rehearsal.answers.FilledForm;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.answers.SheetMother;
import org.scrutineer.rehearsal.kit.Purpose;

/// Forms for tests, without the engine.
public final class FilledForms {

    private FilledForms() {}

    /// Form number n with these answers.
    public static FilledForm form(Purpose purpose, int n, Map<String, String> answers) {
        return of(SheetMother.sheet(purpose, n), answers);
    }

    /// A form for this sheet with these answers.
    public static FilledForm of(Sheet sheet, Map<String, String> answers) {
        return new FilledForm(sheet, new byte[0], new HashMap<>(answers), "");
    }
}
