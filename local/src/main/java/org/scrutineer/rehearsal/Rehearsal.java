package org.scrutineer.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scrutineer.rehearsal.answers.FormFiller;
import org.scrutineer.rehearsal.answers.Seeds;
import org.scrutineer.rehearsal.compare.Comparison;
import org.scrutineer.rehearsal.compare.ResultTable;
import org.scrutineer.rehearsal.day.DayPlan;
import org.scrutineer.rehearsal.day.Places;
import org.scrutineer.rehearsal.day.SimulatedDay;
import org.scrutineer.rehearsal.day.TeamDay;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.ledger.Count;
import org.scrutineer.rehearsal.ledger.Ledger;
import org.scrutineer.rehearsal.network.CuttingProxy;
import org.scrutineer.rehearsal.network.Network;
import org.scrutineer.rehearsal.phone.FetchedForms;
import org.scrutineer.rehearsal.phone.Patience;
import org.scrutineer.rehearsal.phone.Phone;
import org.scrutineer.rehearsal.staff.DeviceSteps;
import org.scrutineer.rehearsal.staff.PlatformFigures;
import org.scrutineer.rehearsal.staff.StaffApi;
import org.scrutineer.rehearsal.staff.TeamSteps;
import org.scrutineer.rehearsal.staff.Waiting;

/// A whole mission through the real APIs, and the proof that what is reported is what was sent.
public final class Rehearsal {

    private final RehearsalSettings settings;
    private final Progress out;
    private final Ledger ledger = new Ledger();
    private final Patience patience;
    private final HttpClient http;
    private final StaffApi api;
    private final Seeds seeds;

    private Rehearsal(RehearsalSettings settings, Progress out) {
        this.settings = settings;
        this.out = out;
        this.patience = new Patience(settings.patience(), () -> ledger.count(Count.TRIED_AGAIN));
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.api = new StaffApi(http, settings.frontDoor(), settings.missionId(), patience, InstantSource.system());
        this.seeds = new Seeds(settings.seed());
    }

    /// Runs a rehearsal to its end.
    ///
    /// Running it again with the same seed on the same data is safe: every form has the same instanceID and
    /// the same bytes, so everything is absorbed and the figures stay equal.
    ///
    /// @throws RehearsalFailed when a step is refused, or when the mission holds findings of another rehearsal
    /// @throws InterruptedException when it is stopped; what was accepted stays accepted
    public static RehearsalResult run(RehearsalSettings settings, Progress out) throws InterruptedException {
        Rehearsal rehearsal = new Rehearsal(settings, out);
        try {
            return rehearsal.run();
        } catch (IOException | java.io.UncheckedIOException e) {
            String message = e.getMessage();
            throw new RehearsalFailed(message == null ? e.toString() : message, e);
        } finally {
            rehearsal.http.shutdownNow();
        }
    }

    private RehearsalResult run() throws IOException, InterruptedException {
        if (!settings.breakingNetwork()) {
            return run(Network.direct(http, settings.phonesAtOnce()));
        }
        try (CuttingProxy proxy =
                CuttingProxy.open(settings.frontDoor(), seeds, () -> ledger.count(Count.BROKEN_OFF))) {
            RehearsalResult result = run(Network.by(proxy::before, http, settings.phonesAtOnce()));
            out.note("%,d connections of the phones were broken on purpose".formatted(ledger.of(Count.BROKEN_OFF)));
            return result;
        }
    }

    private RehearsalResult run(Network network) throws IOException, InterruptedException {
        new Preparation(api, out).run();
        Places places = Places.ofTheKit();
        SimulatedDay day = new SimulatedDay(places.electionDay(), ZoneId.of("Asia/Almaty"), settings.day());
        TeamSteps teams = new TeamSteps(api, out::note, new Waiting());
        DayPlan plan = new DayPlan(places, seeds, day);
        List<TeamDay> days = plan.of(teams.routes(), settings.scale());
        PlatformFigures figures = new PlatformFigures(api, teams.expectedReports());
        FoundData.check(days, figures.findings(), out);

        out.step("Phones");
        Map<String, Phone> phones = phones(days, teams.carriers(), network);
        PhoneRoom room = new PhoneRoom();
        FetchedForms fetched = room.complete(
                phones.values().iterator().next(), places.stations().size());
        room.fetchEverything(phones);
        out.note("%,d phones enrolled; each fetched %d forms and the list of %,d stations, hashes checked"
                .formatted(
                        phones.size(),
                        fetched.xforms().size(),
                        places.stations().size()));
        List<FormDefinition> forms = MissionKit.forms();
        Map<Purpose, FormFiller> fillers =
                room.fillers(forms, fetched, settings.output().resolve("media"), seeds);

        out.step("Election day");
        new ElectionDay(day, fillers, phones, new Verdict(ledger, days), ledger, seeds, out).run(days);

        out.step("Second entries and official figures");
        out.note(new OfficeFigures(api, ledger).enter(figures.findings()));

        out.step("Comparison");
        Comparison comparison = new Reckoning(ledger, forms, figures, out).compare();
        ResultTable.lines(ledger, comparison).forEach(out::note);

        out.step("Statement");
        Publication.Cut cut = new Publication(api).freeze(settings.output());
        out.note("cut %s with %,d findings, sha256 %s".formatted(cut.cutId(), cut.findings(), cut.sha256()));
        out.note("statement " + cut.html());
        out.note("statement " + cut.pdf());
        return new RehearsalResult(ledger, comparison, cut.cutId(), cut.html(), cut.pdf());
    }

    /// One phone for each team that takes part, enrolled on the first observer of the team.
    private Map<String, Phone> phones(List<TeamDay> days, Map<String, String> carriers, Network network)
            throws IOException, InterruptedException {
        Map<String, String> taking = new TreeMap<>();
        for (TeamDay team : days) {
            taking.put(team.teamCode(), carriers.getOrDefault(team.teamCode(), ""));
        }
        Map<String, URI> addresses = new DeviceSteps(api).enrol(taking);
        Map<String, Phone> phones = new HashMap<>();
        for (TeamDay team : days) {
            URI address = addresses.get(team.teamCode());
            if (address == null) {
                throw new IOException("Team %s got no phone".formatted(team.teamCode()));
            }
            phones.put(team.teamCode(), new Phone(network, address, team.deviceId(), patience));
        }
        return phones;
    }
}
