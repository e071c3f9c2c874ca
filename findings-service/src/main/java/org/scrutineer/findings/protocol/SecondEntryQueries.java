package org.scrutineer.findings.protocol;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scrutineer.findings.figure.Figures;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.QuestionNames;
import org.scrutineer.findings.submission.ContentReader;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;

/// Second entries as people look at them.
@ApplicationScoped
class SecondEntryQueries {

    private static final String CURRENT = """
            select area_code, form_id, form_version, content_type, content
            from submission where mission_id = ? and finding_id = ? and is_current""";

    private final AgroalDataSource dataSource;
    private final SecondEntries entries;
    private final FormCatalogue forms;
    private final ContentReader contents;

    SecondEntryQueries(
            AgroalDataSource dataSource, SecondEntries entries, FormCatalogue forms, ContentReader contents) {
        this.dataSource = dataSource;
        this.entries = entries;
        this.forms = forms;
        this.contents = contents;
    }

    private record Said(QuestionNames names, Map<String, String> answers) {}

    /// @throws DomainException 404 when the mission has no such finding in these areas
    SecondEntryView require(String missionId, UUID findingId, AreaScope areas) {
        Said said = said(missionId, findingId, areas);
        return entries.latest(missionId, findingId)
                .map(entry -> new SecondEntryView(
                        findingId,
                        entry.figures().byName(),
                        entry.figures().compare(said.names, said.answers).differing(),
                        entry.author(),
                        entry.enteredAt(),
                        entry.contentVersion(),
                        entry.version()))
                .orElseGet(() -> new SecondEntryView(findingId, Figures.NONE.byName(), List.of(), null, null, null, 0));
    }

    /// @throws DomainException 404 when the mission has no such finding in these areas
    Page<SecondEntryView.Made> made(String missionId, UUID findingId, AreaScope areas, long after, int size) {
        said(missionId, findingId, areas);
        List<SecondEntryView.Made> found = entries.after(missionId, findingId, after, size + 1).stream()
                .map(SecondEntryView.Made::of)
                .toList();
        return Page.of(found, size, entry -> Long.toString(entry.version()));
    }

    private Said said(String missionId, UUID findingId, AreaScope areas) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(CURRENT)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            try (var row = statement.executeQuery()) {
                if (!row.next() || !areas.allows(row.getString(1))) {
                    throw new DomainException(CommonProblem.NOT_FOUND, "There is no finding %s.".formatted(findingId));
                }
                FormKey form = new FormKey(missionId, row.getString(2), row.getString(3));
                return new Said(
                        new QuestionNames(forms.find(form).orElseThrow()),
                        contents.read(form, row.getString(4), row.getBytes(5)).answers());
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
