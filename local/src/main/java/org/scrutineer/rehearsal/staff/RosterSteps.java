package org.scrutineer.rehearsal.staff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.scrutineer.rehearsal.kit.MissionKit;

/// The roster: imported, accredited, and asked who may be deployed.
public final class RosterSteps {

    private static final int BATCH = 100;

    private final StaffApi api;
    private final Consumer<String> out;

    public RosterSteps(StaffApi api, Consumer<String> out) {
        this.api = api;
        this.out = out;
    }

    /// Imports the roster: a dry run first, which shows what would happen.
    public void importRoster() throws IOException, InterruptedException {
        byte[] csv = MissionKit.bytes("observers.csv");
        out.accept("dry run  " + upload(csv, true));
        out.accept("import   " + upload(csv, false));
    }

    private ImportReport upload(byte[] csv, boolean dryRun) throws IOException, InterruptedException {
        return ImportReport.of(api.upload(
                User.OPERATIONS, "POST", "/roster-imports?dryRun=" + dryRun, "text/csv; charset=utf-8", csv));
    }

    /// Records the accreditation of everybody on the roster.
    public void accredit() throws IOException, InterruptedException {
        List<Map<String, String>> decisions = new ArrayList<>();
        for (Map<String, String> row : MissionKit.rows("observers.csv")) {
            String code = row.getOrDefault("observer_code", "");
            decisions.add(Map.of(
                    "observerCode", code,
                    "status", "GRANTED",
                    "number", "R-" + code,
                    "validFrom", "2022-10-18",
                    "validUntil", "2022-12-05"));
        }
        Totals totals = new Totals();
        for (List<Map<String, String>> batch : batches(decisions)) {
            totals.add(api.post(User.OPERATIONS, "/accreditations", Map.of("decisions", batch)));
        }
        out.accept("accreditation  " + totals);
    }

    /// Completes pledges and trainings where the roster does not say that they are done.
    public void completePapers() throws IOException, InterruptedException {
        List<Map<String, String>> signatures = new ArrayList<>();
        List<Map<String, String>> completions = new ArrayList<>();
        for (Map<String, String> row : MissionKit.rows("observers.csv")) {
            String code = row.getOrDefault("observer_code", "");
            if (row.getOrDefault("code_of_conduct_signed_on", "").isEmpty()) {
                signatures.add(Map.of("observerCode", code, "codeVersion", "1", "signedOn", "2022-11-14"));
            }
            if (!row.getOrDefault("training_completed", "").equals("true")) {
                completions.add(Map.of("observerCode", code, "course", "STO-E", "completedOn", "2022-11-14"));
            }
        }
        if (!signatures.isEmpty()) {
            api.post(User.OPERATIONS, "/pledges", Map.of("signatures", signatures));
        }
        if (!completions.isEmpty()) {
            api.post(User.OPERATIONS, "/trainings", Map.of("completions", completions));
        }
        out.accept("pledges and trainings  %d and %d added, all others came with the roster"
                .formatted(signatures.size(), completions.size()));
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return batches;
    }

    private static final class Totals {
        private int applied;
        private int unchanged;
        private final List<JsonNode> refused = new ArrayList<>();

        void add(JsonNode answer) {
            applied += answer.path("applied").asInt();
            unchanged += answer.path("unchanged").asInt();
            answer.path("refused").forEach(refused::add);
        }

        @Override
        public String toString() {
            String first = refused.isEmpty() ? "" : ", first: " + refused.getFirst();
            return "%d granted, %d unchanged, %d refused%s".formatted(applied, unchanged, refused.size(), first);
        }
    }
}
