package org.scrutineer.findings;

import org.scrutineer.platform.web.ProblemType;

/// What findings-service may refuse, each with a page under `docs/problems/`.
public enum FindingsProblem implements ProblemType {
    FORM_UNREADABLE("The form cannot be read", 422),
    FORM_IMMUTABLE("This version of the form is published and cannot change", 409),
    FORM_TRANSITION_NOT_ALLOWED("The form cannot go to that state", 409),
    FORM_NOT_PUBLISHED("There is no such published form", 404),
    FORM_CLOSED("The form takes no more findings", 409),
    UNKNOWN_QUESTION("The form has no such question", 422),
    FINDING_CONFLICT("There is another finding under this id", 409),
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
