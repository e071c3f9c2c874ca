package org.scrutineer.findings.export;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Which findings an export is about: the one place that decides which rows a caller gets. Every query of an
/// export uses it, that of the entity tag too; a caller who may see some areas only is another condition and
/// parameter here.
record Selection(String missionId, String formId) {

    /// For the table submission under the name s.
    String condition() {
        return "s.mission_id = ? and s.form_id = ? and s.is_current";
    }

    /// Sets the parameters of the condition.
    ///
    /// @param first index of the first of them
    void bind(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, missionId);
        statement.setString(first + 1, formId);
    }
}
