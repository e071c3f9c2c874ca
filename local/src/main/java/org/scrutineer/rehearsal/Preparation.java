package org.scrutineer.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.staff.FormSteps;
import org.scrutineer.rehearsal.staff.GeographySteps;
import org.scrutineer.rehearsal.staff.MissionSteps;
import org.scrutineer.rehearsal.staff.RosterSteps;
import org.scrutineer.rehearsal.staff.StaffApi;
import org.scrutineer.rehearsal.staff.TeamSteps;
import org.scrutineer.rehearsal.staff.User;
import org.scrutineer.rehearsal.staff.Waiting;

/// Everything that staff do before the phones are handed out.
final class Preparation {

    private final StaffApi api;
    private final Progress out;
    private final Waiting waiting = new Waiting();

    Preparation(StaffApi api, Progress out) {
        this.api = api;
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        Consumer<String> note = out::note;
        MissionSteps mission = new MissionSteps(api);
        out.step("Mission");
        out.note(mission.create() ? "created as a rehearsal" : "is there, a rehearsal");
        mission.advanceTo("RECRUITING");
        knownEverywhere();

        out.step("Roster");
        RosterSteps roster = new RosterSteps(api, note);
        roster.importRoster();
        roster.accredit();
        roster.completePapers();
        mission.advanceTo("OPEN");

        out.step("Geography");
        new GeographySteps(api, note).importAll();

        out.step("Teams and plan");
        TeamSteps teams = new TeamSteps(api, note, waiting);
        teams.pair("LTO", observers("LTO"));
        mission.advanceTo("LTO_DEPLOYED");
        teams.pair("STO", observers("STO"));
        teams.plan();
        mission.advanceTo("STO_DEPLOYED");

        out.step("Forms");
        FormSteps forms = new FormSteps(api, note);
        for (FormDefinition form : MissionKit.forms()) {
            forms.publish(form);
        }
        mission.advanceTo("ELECTION_DAY");
        out.note("mission is in phase " + mission.phase());
    }

    /// The other services learn of the mission by an event; before that they may not know it.
    private void knownEverywhere() throws IOException, InterruptedException {
        Map<String, User> readers =
                Map.of("/regions", User.COORDINATOR, "/forms", User.ANALYST, "/summary", User.ANALYST);
        for (Map.Entry<String, User> reader : readers.entrySet()) {
            waiting.until(
                    "the mission is known behind " + reader.getKey(),
                    Duration.ofMinutes(1),
                    () -> api.find(reader.getValue(), reader.getKey()).ok());
        }
    }

    private static int observers(String category) {
        return (int) MissionKit.rows("observers.csv").stream()
                .filter(row -> category.equals(row.get("category")))
                .count();
    }
}
