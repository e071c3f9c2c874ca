package org.scrutineer.findings;

import org.scrutineer.platform.web.ProblemType;

/// What findings-service may refuse, each with a page under `docs/problems/`.
public enum FindingsProblem implements ProblemType {
    FORM_UNREADABLE("The form cannot be read", 422),
    FORM_IMMUTABLE("This version of the form is published and cannot change", 409),
    FORM_TRANSITION_NOT_ALLOWED("The form cannot go to that state", 409),
    FORM_NOT_PUBLISHED("There is no such published form", 404),
    FORM_CLOSED("The form takes no more findings", 409),
    FORM_NOT_A_DRAFT("Only a draft can be tried out", 409),
    UNKNOWN_QUESTION("The form has no such question", 422),
    RANGE_NOT_SATISFIABLE("The file has no such part", 416),
    IMPORT_REFUSED("The file has errors; nothing was imported", 422),
    EXPORT_TOO_WIDE("The form has more columns than a spreadsheet can hold", 422),
    UNKNOWN_TEAM("The mission has no such team", 422),
    FINDING_CONFLICT("There is another finding under this id", 409),
    RULE_UNREADABLE("The rule cannot be read", 422),
    RULE_NOT_BACK_TESTED("The rule was never tried on what is stored", 409),
    REVIEW_NOT_ALLOWED("The finding does not allow this as it stands", 409),
    SECOND_PERSON_NEEDED("A second person must do this", 403),
    FINDING_LEASED("Somebody else is reviewing this finding", 409),
    ENTRY_CONFLICT("There is another entry under this id", 409),
    NOTHING_CORRECTED("The correction changes nothing", 422),
    HELD_DECIDED("What was held has been decided otherwise", 409),
    HELD_NOT_ACCEPTABLE("What was held cannot be accepted like this", 422),
    NOT_CONSOLIDATED("Nothing was found at this place", 404);

    private final String title;
    private final int status;

    FindingsProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
