package org.scrutineer.findings.export;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns about a finding that stand before its answers. Their names begin with an underscore.
enum About {
    FINDING_ID("_finding_id", finding -> finding.findingId().toString()),
    FORM_VERSION("_form_version", FindingRow::formVersion),
    INSTANCE_ID("_instance_id", FindingRow::instanceId),
    STATUS("_status", FindingRow::status),
    CONTENT_VERSION("_content_version", finding -> Integer.toString(finding.contentVersion())),
    TEAM("_team", FindingRow::teamCode),
    OBSERVER("_observer", FindingRow::observerCode),
    DEVICE("_device", finding -> text(finding.deviceId())),
    AREA("_area", FindingRow::areaCode),
    REGION("_region", FindingRow::regionCode),
    COMMISSION("_commission", FindingRow::commissionCode),
    STATION("_station", FindingRow::stationCode),
    SETTLEMENT("_settlement", FindingRow::settlement),
    ACCESS("_access", FindingRow::access),
    STARTED_AT("_started_at", finding -> text(finding.startedAt())),
    ENDED_AT("_ended_at", finding -> text(finding.endedAt())),
    RECEIVED_AT("_received_at", finding -> text(finding.receivedAt()));

    private final String header;
    private final Function<FindingRow, @Nullable String> value;

    About(String header, Function<FindingRow, @Nullable String> value) {
        this.header = header;
        this.value = value;
    }

    String header() {
        return header;
    }

    @Nullable String of(FindingRow finding) {
        return value.apply(finding);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /// ISO 8601, in UTC.
    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
