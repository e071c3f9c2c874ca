package org.scrutineer.findings.clientaudit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.scrutineer.findings.attachment.ContentStore;
import org.scrutineer.findings.clientaudit.ClientAuditRows.Last;
import org.scrutineer.platform.database.DatabaseFailure;

/// Reads the client audits of findings that came or changed. What was read already is not read again.
@ApplicationScoped
class ReadAudits {

    private static final String FORGET_ALL = "delete from client_audit";

    private final AgroalDataSource dataSource;
    private final NamedAudits named;
    private final ContentStore store;
    private final Clock clock;

    ReadAudits(AgroalDataSource dataSource, NamedAudits named, ContentStore store, Clock clock) {
        this.dataSource = dataSource;
        this.named = named;
        this.store = store;
        this.clock = clock;
    }

    /// In the caller's transaction.
    void handle(String missionId, Collection<UUID> findings) {
        try (Connection connection = dataSource.getConnection()) {
            for (UUID findingId : named.candidates(connection, missionId, findings)) {
                NamedAudit.Arrived file = named.find(connection, missionId, findingId)
                        .map(NamedAudit::file)
                        .orElse(null);
                if (file != null && !isRead(connection, missionId, findingId, file)) {
                    read(connection, missionId, findingId, file);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    void forgetAll() {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FORGET_ALL)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static boolean isRead(Connection connection, String missionId, UUID findingId, NamedAudit.Arrived file)
            throws SQLException {
        return ClientAuditRows.last(connection, missionId, findingId)
                .filter(last -> last.sha256().equals(file.sha256()))
                .isPresent();
    }

    private void read(Connection connection, String missionId, UUID findingId, NamedAudit.Arrived file)
            throws SQLException {
        List<ClientAuditEvent> events = List.of();
        String unreadable = null;
        try {
            events = AuditFile.read(content(file));
        } catch (UnreadableAudit e) {
            unreadable = e.getMessage();
        }
        Last now = new Last(file.sha256(), file.attachmentId(), unreadable);
        ClientAuditRows.replace(connection, missionId, findingId, now, events, clock.instant());
    }

    /// A store that cannot be reached is no fault of the file: the event goes to the dead letters, to be replayed.
    private byte[] content(NamedAudit.Arrived file) throws UnreadableAudit {
        if (file.size() > AuditFile.LARGEST) {
            throw new UnreadableAudit("It has more than %d bytes.".formatted(AuditFile.LARGEST));
        }
        try (InputStream content = store.open(file.sha256())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A client audit cannot be fetched", e);
        }
    }
}
