package org.scrutineer.rehearsal.staff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scrutineer.rehearsal.compare.ExpectedReport;
import org.scrutineer.rehearsal.compare.Grouping;
import org.scrutineer.rehearsal.compare.RaisedFlag;
import org.scrutineer.rehearsal.compare.ReportedFigures;
import org.scrutineer.rehearsal.compare.StoredFinding;

/// What the platform reports, read as the statistical analyst.
public final class PlatformFigures implements ReportedFigures {

    private final StaffApi api;
    private final List<ExpectedReport> expected;

    /// @param expected reports that the plan asks for; the plan does not change while a day runs
    public PlatformFigures(StaffApi api, List<ExpectedReport> expected) {
        this.api = api;
        this.expected = List.copyOf(expected);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException, InterruptedException;
    }

    @Override
    public JsonNode summary() {
        return read(() -> api.get(User.ANALYST, "/summary"));
    }

    @Override
    public JsonNode coverageByPurpose() {
        return read(() -> api.get(User.ANALYST, "/coverage?by=purpose"));
    }

    @Override
    public JsonNode tallies(String formId, Grouping by) {
        return read(() -> api.get(User.ANALYST, "/tallies/%s?by=%s".formatted(formId, by.parameter())));
    }

    @Override
    public JsonNode ratings(Grouping by) {
        return read(() -> api.get(User.ANALYST, "/ratings?by=" + by.parameter()));
    }

    @Override
    public List<StoredFinding> findings() {
        return read(() -> api.all(User.ANALYST, "/findings").stream()
                .map(item -> new StoredFinding(
                        item.path("findingId").asText(),
                        item.path("instanceId").asText(),
                        item.path("status").asText().equals("EDITED")))
                .toList());
    }

    @Override
    public Set<String> attachments(String findingId) {
        return read(() -> {
            Set<String> hashes = new HashSet<>();
            for (JsonNode file : api.get(User.ANALYST, "/findings/" + findingId).path("attachments")) {
                if (file.path("received").asBoolean()) {
                    hashes.add(file.path("sha256").asText());
                }
            }
            return hashes;
        });
    }

    @Override
    public Set<String> heldConflicts() {
        return read(() -> {
            Set<String> ids = new HashSet<>();
            for (JsonNode item : api.all(User.ANALYST, "/held?reason=CONFLICTING_CONTENT")) {
                ids.add(item.path("instanceId").asText());
            }
            return ids;
        });
    }

    @Override
    public List<RaisedFlag> flags() {
        return read(() -> api.all(User.ANALYST, "/flags").stream()
                .map(item -> new RaisedFlag(
                        item.path("findingId").asText(), item.path("rule").asText()))
                .toList());
    }

    @Override
    public List<ExpectedReport> expectedReports() {
        return expected;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Stopped", e));
        }
    }
}
