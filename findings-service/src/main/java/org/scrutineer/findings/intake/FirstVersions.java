package org.scrutineer.findings.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.findings.ColumnArrays;
import org.scrutineer.findings.submission.OrderedAnswers;

/// Stores first versions with their events: any number of them in one statement, hence one round trip and, with
/// auto-commit, one transaction.
///
/// What is there already (the same instanceID on the form, the same finding id) is left alone, and its event is not
/// written: `join stored` sees only what this statement inserted.
final class FirstVersions {

    private static final String INSERT =
            """
            with incoming as materialized (
                select * from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                    ?::bytea[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                    ?::timestamptz[], ?::text[], ?::bytea[])
                as i (mission_id, finding_id, form_id, form_version, instance_id, content_type, content,
                    sha256, device_id, device_label, user_agent, observer_code, team_code, area_code, region_code,
                    commission_code, station_code, settlement, access, started_at, ended_at,
                    received_at, answers, payload)
            ), stored as (
                insert into submission (mission_id, finding_id, content_version, revision, is_current, form_id,
                    form_version, instance_id, content_type, content, sha256, device_id, device_label, user_agent,
                    observer_code, team_code, area_code, region_code, commission_code, station_code, settlement,
                    access, started_at, ended_at, first_received_at, received_at, answers)
                select mission_id, finding_id, 1, 1, true, form_id,
                    form_version, instance_id, content_type, content, sha256, device_id, device_label, user_agent,
                    observer_code, team_code, area_code, region_code, commission_code, station_code, settlement,
                    access, started_at, ended_at, received_at, received_at, answers
                from incoming
                on conflict do nothing
                returning mission_id, finding_id
            )
            insert into outbox (id, topic, aggregatetype, aggregateid, type, sequence, payload, mission_id)
            select gen_random_uuid(), '%s', '%s', finding_id::text, '%s', 1, payload, mission_id
            from incoming join stored using (mission_id, finding_id)
            returning aggregateid""".formatted(Topics.FINDINGS_FINDING, FindingEvents.AGGREGATE, FindingReceived.TYPE);

    private FirstVersions() {}

    /// The order in which rows are inserted. Two batches with the same findings in different orders would wait for each
    /// other's rows.
    static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> entry.version().missionId())
            .thenComparing(entry -> entry.version().formId())
            .thenComparing(entry -> entry.version().instanceId())
            .thenComparing(entry -> entry.version().findingId());

    /// A first version and the payload of its event.
    ///
    /// @param answers as [OrderedAnswers] writes them
    record Entry(StoredVersion version, @Nullable String answers, byte[] payload) {

        static Entry of(Candidate candidate, byte[] payload) {
            return new Entry(candidate.version(), OrderedAnswers.of(candidate.form(), candidate.answers()), payload);
        }
    }

    /// @param entries sorted alike by every caller ([#ORDER]), else two batches may wait for each other
    /// @return finding ids of those that were not there before
    static Set<UUID> insert(Connection connection, List<Entry> entries) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            ColumnArrays<Entry> rows = new ColumnArrays<>(connection, entries);
            ColumnArrays<StoredVersion> versions = new ColumnArrays<>(
                    connection, entries.stream().map(Entry::version).toList());
            List<Array> arrays = List.of(
                    versions.text(StoredVersion::missionId),
                    versions.uuid(StoredVersion::findingId),
                    versions.text(StoredVersion::formId),
                    versions.text(StoredVersion::formVersion),
                    versions.text(StoredVersion::instanceId),
                    versions.text(StoredVersion::contentType),
                    versions.bytes(StoredVersion::content),
                    versions.bytes(StoredVersion::sha256),
                    versions.uuid(StoredVersion::deviceId),
                    versions.text(StoredVersion::deviceLabel),
                    versions.text(StoredVersion::userAgent),
                    versions.text(version -> version.placement().observerCode()),
                    versions.text(version -> version.placement().teamCode()),
                    versions.text(version -> version.placement().areaCode()),
                    versions.text(version -> version.placement().regionCode()),
                    versions.text(version -> version.placement().commissionCode()),
                    versions.text(version -> version.placement().stationCode()),
                    versions.text(version -> version.placement().settlement()),
                    versions.text(version -> version.placement().access()),
                    versions.moment(version -> version.placement().startedAt()),
                    versions.moment(version -> version.placement().endedAt()),
                    versions.moment(StoredVersion::receivedAt),
                    rows.text(Entry::answers),
                    rows.bytes(Entry::payload));
            for (int i = 0; i < arrays.size(); i++) {
                statement.setArray(i + 1, arrays.get(i));
            }
            Set<UUID> inserted = new HashSet<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    inserted.add(UUID.fromString(row.getString(1)));
                }
            }
            return inserted;
        }
    }
}
