package org.scrutineer.rehearsal.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.scrutineer.rehearsal.kit.MissionKit;

/// The mission itself: created as a rehearsal, then moved through its life cycle.
public final class MissionSteps {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PHASES = List.of(
            "PLANNED",
            "INVITED",
            "ASSESSED",
            "APPROVED",
            "RECRUITING",
            "OPEN",
            "LTO_DEPLOYED",
            "STO_DEPLOYED",
            "ELECTION_DAY");

    private final StaffApi api;

    public MissionSteps(StaffApi api) {
        this.api = api;
    }

    /// Creates the mission of the kit, unless it is there.
    ///
    /// @return whether it was created now
    /// @throws IOException also when a mission of that id exists that is no rehearsal: its data must stay untouched
    public boolean create() throws IOException, InterruptedException {
        Reply found = api.find(User.ADMIN, "");
        if (found.status() == 200) {
            if (!found.json().path("rehearsal").asBoolean()) {
                throw new IOException("The mission exists and is not a rehearsal; its data is left alone");
            }
            return false;
        }
        api.put(User.ADMIN, "", mission(MissionKit.json("mission.json")));
        return true;
    }

    /// Moves the mission on, one phase after the other, until it has reached a phase; never back.
    public void advanceTo(String phase) throws IOException, InterruptedException {
        int target = PHASES.indexOf(phase);
        int now = PHASES.indexOf(phase());
        for (int next = now + 1; now >= 0 && next <= target; next++) {
            api.post(User.HEAD, "/transitions", Map.of("to", PHASES.get(next), "reason", "Rehearsal"));
        }
    }

    public String phase() throws IOException, InterruptedException {
        return api.get(User.HEAD, "").path("phase").asText();
    }

    private static ObjectNode mission(JsonNode kit) {
        JsonNode election = kit.path("election");
        ObjectNode body = JSON.createObjectNode();
        body.put("name", kit.path("name").asText());
        body.put("shortName", kit.path("short_name").asText());
        body.put("format", kit.path("format").asText());
        body.put("hostCountry", kit.path("host_country").asText());
        body.put("electionType", election.path("type").asText());
        body.put("electionDay", election.path("day").asText());
        body.put("openingLocal", election.path("opening_local").asText());
        body.put("closingLocal", election.path("closing_local").asText());
        body.set("electionTitle", election.path("title"));
        ArrayNode milestones = body.putArray("milestones");
        for (JsonNode from : kit.path("milestones")) {
            ObjectNode milestone = milestones.addObject();
            milestone.set("code", from.path("code"));
            milestone.set("date", from.path("date"));
            if (from.has("time")) {
                milestone.set("time", from.path("time"));
                milestone.set("timeZone", from.path("time_zone"));
            }
            milestone.set("estimated", from.path("estimated"));
            milestone.set("source", from.path("source"));
        }
        body.put("rehearsal", true);
        return body;
    }
}
