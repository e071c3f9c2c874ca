package org.scrutineer.findings.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What changes about stored versions, which is never their content; for callers that hold the lock on the
/// finding.
final class Revisions {

    /// What is put in the place of an office version leaves the version that was sent as its sender knows it.
    private static final String SUPERSEDE = """
            update submission set is_current = false, latest_sent = latest_sent and ?
            where mission_id = ? and finding_id = ? and content_version = ?""";
    private static final String REVISE = """
            update submission set revision = revision + 1, awaits_review = coalesce(?, awaits_review)
            where mission_id = ? and finding_id = ? and content_version = ? returning revision""";
    private static final String MOVE = """
            update submission set revision = revision + 1, area_code = ?, region_code = ?, commission_code = ?,
                settlement = ?
            where mission_id = ? and finding_id = ? and content_version = ? returning revision""";
    private static final String AWAIT_REVIEW = """
            update submission set awaits_review = ? where mission_id = ? and finding_id = ? and content_version = ?""";

    private Revisions() {}

    /// The version counts no more; it is kept.
    ///
    /// @param stillHeld by its sender: what replaces it is a correction of the office
    static void supersede(Connection connection, StoredVersion version, boolean stillHeld) throws SQLException {
        try (var statement = connection.prepareStatement(SUPERSEDE)) {
            statement.setBoolean(1, stillHeld);
            bindKey(statement, version, 2);
            statement.executeUpdate();
        }
    }

    /// Something about the finding changed: its events need a higher sequence.
    ///
    /// @param awaitsReview null to leave that as it is
    static StoredVersion revise(Connection connection, StoredVersion version, @Nullable Boolean awaitsReview)
            throws SQLException {
        try (var statement = connection.prepareStatement(REVISE)) {
            statement.setObject(1, awaitsReview);
            bindKey(statement, version, 2);
            return version.withRevision(revision(statement));
        }
    }

    /// It was made elsewhere than was known when it came.
    static StoredVersion move(Connection connection, StoredVersion version, Placement placement) throws SQLException {
        try (var statement = connection.prepareStatement(MOVE)) {
            statement.setString(1, placement.areaCode());
            statement.setString(2, placement.regionCode());
            statement.setString(3, placement.commissionCode());
            statement.setString(4, placement.settlement());
            bindKey(statement, version, 5);
            return version.with(placement).withRevision(revision(statement));
        }
    }

    private static long revision(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// @return how many rows were changed
    static int awaitReview(Connection connection, StoredVersion version, boolean awaitsReview) throws SQLException {
        try (var statement = connection.prepareStatement(AWAIT_REVIEW)) {
            statement.setBoolean(1, awaitsReview);
            bindKey(statement, version, 2);
            return statement.executeUpdate();
        }
    }

    private static void bindKey(PreparedStatement statement, StoredVersion version, int first) throws SQLException {
        statement.setString(first, version.missionId());
        statement.setObject(first + 1, version.findingId());
        statement.setInt(first + 2, version.contentVersion());
    }
}
