package org.scrutineer.reporting.cut;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.scrutineer.reporting.store.Database;

/// Which version of which finding a cut holds. Read with constant memory, however many there are.
@ApplicationScoped
class Manifests {

    private static final int FETCH = 5_000;

    private final Database database;

    Manifests(Database database) {
        this.database = database;
    }

    /// Of the findings that count, as this transaction sees them.
    Manifest present(String missionId) {
        MessageDigest digest = sha256();
        AtomicLong findings = new AtomicLong();
        database.forEachOfMany("""
                select finding_id, version, content_sha256 from finding
                where mission_id = ? and standing <> 'SET_ASIDE' order by finding_id""", FETCH, statement -> statement.setString(1, missionId), row -> {
            digest.update(ManifestLine.of(row).bytes());
            findings.incrementAndGet();
        });
        return new Manifest(findings.get(), HexFormat.of().formatHex(digest.digest()));
    }

    /// Keeps the lines of the findings that count, as this transaction sees them.
    void keep(UUID cutId, String missionId) {
        database.update("""
                insert into cut_finding (cut_id, finding_id, version, content_sha256)
                select ?, finding_id, version, content_sha256 from finding
                where mission_id = ? and standing <> 'SET_ASIDE'""", statement -> {
            statement.setObject(1, cutId);
            statement.setString(2, missionId);
        });
    }

    /// Writes the lines of a cut; inside a transaction.
    void write(UUID cutId, OutputStream out) {
        database.forEachOfMany(
                "select finding_id, version, content_sha256 from cut_finding where cut_id = ? order by finding_id",
                FETCH,
                statement -> statement.setObject(1, cutId),
                row -> {
                    try {
                        out.write(ManifestLine.of(row).bytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
