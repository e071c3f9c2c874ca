package org.scrutineer.findings.trial;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.form.Draft;
import org.scrutineer.findings.form.Drafts;
import org.scrutineer.platform.database.DatabaseFailure;

/// Which drafts may be tried out, and by which token.
@ApplicationScoped
public class Trials {

    /// A form row that went away in the meantime is none.
    private static final String OPEN = """
            insert into trial (form_row, token_hash, opened_at, opened_by)
            select id, ?, ?, ? from form where id = ? and status = 'DRAFT'
            on conflict (form_row) do update
            set token_hash = excluded.token_hash, opened_at = excluded.opened_at, opened_by = excluded.opened_by""";

    private final AgroalDataSource dataSource;
    private final Drafts drafts;

    Trials(AgroalDataSource dataSource, Drafts drafts) {
        this.dataSource = dataSource;
        this.drafts = drafts;
    }

    /// The draft that a token opens; empty when there is none, or it is another form than the address names.
    public Optional<Draft> draft(String missionId, String formId, String token) {
        return row(Digests.sha256Hex(token))
                .flatMap(drafts::find)
                .filter(draft -> draft.form().key().missionId().equals(missionId)
                        && draft.form().key().formId().equals(formId));
    }

    private Optional<UUID> row(String tokenHash) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select form_row from trial where token_hash = ?")) {
            statement.setString(1, tokenHash);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// Opens a draft, or gives it another token: the one before opens nothing any more.
    ///
    /// @return false when it is a draft no more
    boolean open(UUID formRow, TrialToken token, String by, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OPEN)) {
            statement.setString(1, token.hash());
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setString(3, by);
            statement.setObject(4, formRow);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// @return false when there was none
    boolean end(UUID formRow) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("delete from trial where form_row = ?")) {
            statement.setObject(1, formRow);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
