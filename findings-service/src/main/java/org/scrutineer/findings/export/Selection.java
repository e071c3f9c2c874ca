package org.scrutineer.findings.export;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.TreeSet;
import org.scrutineer.platform.security.AreaScope;

/// Which findings an export is about: the one place that decides which rows a caller gets. Every query of an
/// export uses it, that of the entity tag too. Rejected, void and quarantined findings are left out, also those of
/// which only the results are in quarantine: a file cannot be called back when they are released or not.
record Selection(String missionId, String formId, AreaScope scope) {

    private static final String SET_ASIDE = """
            select 1 from finding_review aside where aside.mission_id = s.mission_id
                and aside.finding_id = s.finding_id
                and (aside.voided or aside.quarantine is not null or aside.state = 'REJECTED')""";

    /// For the table submission under the name s.
    String condition() {
        String inMission = "s.mission_id = ? and s.form_id = ? and s.is_current and not exists (" + SET_ASIDE + ")";
        return switch (scope) {
            case AreaScope.Everywhere _ -> inMission;
            case AreaScope.Only _ -> inMission + " and s.area_code = any (?)";
        };
    }

    /// Sets the parameters of the condition.
    ///
    /// @param first index of the first of them
    void bind(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, missionId);
        statement.setString(first + 1, formId);
        if (scope instanceof AreaScope.Only(var areaCodes)) {
            statement.setArray(first + 2, statement.getConnection().createArrayOf("text", areaCodes.toArray()));
        }
    }

    /// The same for the same selection in every replica: sets have no order of their own.
    String name() {
        String areas = scope instanceof AreaScope.Only(var codes) ? new TreeSet<>(codes).toString() : "";
        return missionId + " " + formId + " " + areas;
    }
}
