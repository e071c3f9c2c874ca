package org.scrutineer.rehearsal.staff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phones of the teams: an enrolment code for each, redeemed for a token.
public final class DeviceSteps {

    private static final int BATCH = 50;
    private static final int ATTEMPTS = 4;

    private final StaffApi api;

    public DeviceSteps(StaffApi api) {
        this.api = api;
    }

    /// Enrols one phone for each team.
    ///
    /// @param carriers team code to the code of the observer who carries the phone
    /// @return team code to the server URL with the device token
    public Map<String, URI> enrol(Map<String, String> carriers) throws IOException, InterruptedException {
        Map<String, URI> phones = new HashMap<>();
        List<Map.Entry<String, String>> all = List.copyOf(carriers.entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Map.Entry<String, String>> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            Map<String, String> codes =
                    codes(batch.stream().map(Map.Entry::getValue).toList());
            for (Map.Entry<String, String> team : batch) {
                phones.put(team.getKey(), redeem(team.getKey(), team.getValue(), codes));
            }
        }
        return phones;
    }

    private Map<String, String> codes(List<String> observers) throws IOException, InterruptedException {
        JsonNode answer = api.post(User.OPERATIONS, "/enrolments", Map.of("observerCodes", observers));
        Map<String, String> codes = new HashMap<>();
        for (JsonNode item : answer.path("items")) {
            codes.put(item.path("observerCode").asText(), item.path("code").asText());
        }
        return codes;
    }

    /// A code that was used by a request whose answer got lost is worth nothing; then another one is made.
    private URI redeem(String team, String observer, Map<String, String> codes)
            throws IOException, InterruptedException {
        String code = codes.getOrDefault(observer, "");
        for (int attempt = 1; ; attempt++) {
            Reply reply = api.enrol(code, Map.of("label", "Rehearsal phone of team " + team));
            if (reply.ok()) {
                return URI.create(reply.json().path("serverUrl").asText());
            }
            if (reply.status() != 401 || attempt == ATTEMPTS) {
                throw new RequestRefused(User.OPERATIONS, "POST /devices for team " + team, reply);
            }
            code = codes(List.of(observer)).getOrDefault(observer, "");
        }
    }
}
