package org.scrutineer.findings.consolidation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.standing.ReviewState;
import org.scrutineer.findings.submission.ContentReader;
import org.scrutineer.platform.database.DatabaseFailure;

/// Which findings there are at which place. Only what counts: what is rejected, void or wholly in quarantine says
/// nothing about a place, and one whose results are in quarantine says nothing about results.
@ApplicationScoped
class PlaceFindings {

    private static final String FROM = """
            from submission s
            join form f using (mission_id, form_id, form_version)
            left join finding_review r using (mission_id, finding_id)
            where mission_id = ? and s.is_current
                and r.voided is not true and r.state is distinct from 'REJECTED'
                and r.quarantine is distinct from 'ALL'
            """;
    /// Forms about tabulation name no station.
    private static final String AT_COMMISSION = " and f.purpose = 'TABULATION' and s.station_code is null";
    private static final String AT = """
            select s.finding_id, s.team_code,
                coalesce(r.state, case when s.content_version = 1 then 'RECEIVED' else 'EDITED' end), s.received_at,
                form_id, form_version, s.content_type, s.content, r.quarantine is not null,
                s.revision, s.content_version
            """ + FROM;
    private static final String AT_STATION_CODE = AT + " and f.purpose = ? and s.station_code = ?";
    private static final String AT_COMMISSION_CODE =
            AT + AT_COMMISSION + " and f.purpose = ? and s.commission_code = ?";
    private static final String SEVERAL =
            "select code, purpose, count(*) from (select s.station_code as code, f.purpose "
                    + FROM + " and f.purpose <> 'TABULATION' and s.station_code >= ?"
                    + " union all select s.commission_code, f.purpose " + FROM + AT_COMMISSION
                    + " and s.commission_code >= ?"
                    + """
            ) found
            where (code, purpose) > (?, ?) and (?::text is null or purpose = ?)
            group by code, purpose having count(*) > 1 order by code, purpose limit ?""";

    private final AgroalDataSource dataSource;
    private final FormCatalogue forms;
    private final ContentReader contents;

    PlaceFindings(AgroalDataSource dataSource, FormCatalogue forms, ContentReader contents) {
        this.dataSource = dataSource;
        this.forms = forms;
        this.contents = contents;
    }

    /// The findings of a place, the leading one first.
    List<FindingAtPlace> at(ObservedPlace place) {
        String sql = place.purpose() == Purpose.TABULATION ? AT_COMMISSION_CODE : AT_STATION_CODE;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, place.missionId());
            statement.setString(2, place.purpose().name());
            statement.setString(3, place.code());
            List<FindingAtPlace> findings = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    findings.add(finding(place.missionId(), row));
                }
            }
            findings.sort(FindingAtPlace.LEADING_FIRST);
            return findings;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// Places with more than one finding of one purpose, by code and purpose.
    ///
    /// @param after the place that the page before ended with
    List<ObservedPlace> several(String missionId, @Nullable Purpose purpose, @Nullable ObservedPlace after, int limit) {
        String code = after == null ? "" : after.code();
        String wanted = purpose == null ? null : purpose.name();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(SEVERAL)) {
            statement.setString(1, missionId);
            statement.setString(2, code);
            statement.setString(3, missionId);
            statement.setString(4, code);
            statement.setString(5, code);
            statement.setString(6, after == null ? "" : after.purpose().name());
            statement.setString(7, wanted);
            statement.setString(8, wanted);
            statement.setInt(9, limit);
            List<ObservedPlace> places = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    places.add(new ObservedPlace(missionId, Purpose.valueOf(row.getString(2)), row.getString(1)));
                }
            }
            return places;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private FindingAtPlace finding(String missionId, ResultSet row) throws SQLException {
        FormKey key = new FormKey(missionId, row.getString(5), row.getString(6));
        KnownForm form = forms.find(key)
                .orElseThrow(() -> new IllegalStateException("A stored finding has a form that nobody knows"));
        Map<String, String> answers = new LinkedHashMap<>(
                contents.read(key, row.getString(7), row.getBytes(8)).answers());
        // A quarantine of everything left the finding out already.
        boolean resultsWithheld = row.getBoolean(9);
        if (resultsWithheld) {
            Set<String> results = form.definition().marks().results();
            answers.keySet().removeIf(code -> results.contains(KnownForm.withoutTurn(code)));
        }
        return new FindingAtPlace(
                row.getObject(1, UUID.class),
                row.getLong(10),
                row.getInt(11),
                resultsWithheld,
                row.getString(2),
                ReviewState.valueOf(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                form,
                answers);
    }
}
