package org.scrutineer.contracts.findings;

import java.util.List;

/// A published version of a form.
///
/// @param purpose OPENING, VOTING, COUNTING, TABULATION or OTHER
/// @param status PUBLISHED, CLOSING or CLOSED
public record FormState(
        String missionId,
        String formId,
        String formVersion,
        String title,
        String purpose,
        String status,
        List<Question> questions,
        long version) {}
