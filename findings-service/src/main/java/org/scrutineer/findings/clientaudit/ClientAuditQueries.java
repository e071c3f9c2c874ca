package org.scrutineer.findings.clientaudit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.Snapshot;
import org.scrutineer.findings.clientaudit.ClientAuditRows.Last;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.Page;

/// Client audits as people look at them: always of the version of the finding that counts.
@ApplicationScoped
class ClientAuditQueries {

    private final AgroalDataSource dataSource;
    private final NamedAudits named;

    ClientAuditQueries(AgroalDataSource dataSource, NamedAudits named) {
        this.dataSource = dataSource;
        this.named = named;
    }

    /// @param after ordinal
    /// @return nothing for a finding of another area, as if there were none
    Optional<ClientAuditView> find(String missionId, UUID findingId, AreaScope scope, long after, int size) {
        // One state of the database: a file that is replaced meanwhile must not lend its rows to this one.
        try (Snapshot snapshot = Snapshot.of(dataSource)) {
            Connection connection = snapshot.connection();
            Optional<NamedAudit> audit =
                    named.find(connection, missionId, findingId).filter(found -> scope.allows(found.areaCode()));
            if (audit.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(view(connection, missionId, findingId, audit.get(), after, size));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static ClientAuditView view(
            Connection connection, String missionId, UUID findingId, NamedAudit audit, long after, int size)
            throws SQLException {
        String name = audit.name();
        NamedAudit.Arrived file = audit.file();
        if (name == null) {
            return ClientAuditView.without(ClientAuditState.NOT_EXPECTED, null, null);
        }
        if (file == null) {
            return ClientAuditView.without(ClientAuditState.MISSING, name, null);
        }
        String sha256 = file.sha256();
        Last last = ClientAuditRows.last(connection, missionId, findingId).orElse(null);
        if (last == null || !last.sha256().equals(sha256)) {
            return ClientAuditView.without(ClientAuditState.WAITING, name, sha256);
        }
        String unreadable = last.unreadable();
        if (unreadable != null) {
            return ClientAuditView.unreadable(unreadable, name, sha256);
        }
        return ClientAuditView.read(
                name,
                sha256,
                Page.of(
                        ClientAuditRows.page(connection, missionId, findingId, after, size + 1),
                        size,
                        event -> Integer.toString(event.ordinal())));
    }
}
