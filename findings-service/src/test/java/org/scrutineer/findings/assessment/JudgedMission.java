package org.scrutineer.findings.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrutineer.contracts.deployment.StationState;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.testkit.JsonAnswer;
import org.scrutineer.testkit.Kit;

/// A mission with two stations, two teams and the kit's forms, whose findings are made of the kit's samples with some
/// answers changed.
public final class JudgedMission {

    public static final String STATION = "330052";
    public static final String NEAR = "330053";
    public static final String TEAM = "0902";
    public static final String OTHER_TEAM = "0903";

    private static final Pattern LEAF = Pattern.compile("<([A-Za-z_0-9]+)>([^<]*)</\\1>|<([A-Za-z_0-9]+) ?/>");
    private static final Map<String, String> SAMPLES = Map.of("a", "A/02", "b", "B/01", "c", "C/01", "d", "D/01");

    private final FieldMission mission;
    private final Map<String, Set<String>> codes = new HashMap<>();

    private JudgedMission(FieldMission mission) {
        this.mission = mission;
    }

    /// @param letters of the forms it needs
    public static JudgedMission with(String... letters) {
        FieldMission mission = FieldMission.announced();
        mission.region("KZ-33", "Asia/Almaty");
        mission.team(TEAM, "09", UUID.randomUUID());
        mission.team(OTHER_TEAM, "09", UUID.randomUUID());
        mission.kitStations(Set.of(STATION, NEAR));
        List.of(letters).forEach(mission::kitForm);
        JudgedMission judged = new JudgedMission(mission);
        // Stations, teams and the mission come on different topics; rules need all of them.
        await().atMost(FieldMission.PATIENCE)
                .pollInterval(Duration.ofMillis(150))
                .until(() -> judged.placed(letters[0]));
        // What was sent to find that out must not be judged while a test looks at its own.
        mission.findings().forEach(probe -> judged.results(UUID.fromString((String) probe.get("findingId"))));
        return judged;
    }

    /// Sends a finding that names a wrong commission: a station that is known corrects it.
    private boolean placed(String letter) {
        UUID probe = put(letter, Map.of(letter.toUpperCase(Locale.ROOT) + "_tec", "9999"));
        Map<String, Object> finding = mission.get("/findings/" + probe).members();
        return "3301".equals(finding.get("commissionCode")) && TEAM.equals(finding.get("teamCode"));
    }

    public FieldMission mission() {
        return mission;
    }

    /// A station as the frame has it from now on: in an area, with the number 9999 on its door.
    public void station(String code, String area, long version) {
        StationState state = new StationState(
                mission.id(),
                code,
                "KZ-33",
                "3301",
                area,
                "9999",
                "urban",
                "regular",
                500,
                null,
                null,
                null,
                null,
                version);
        mission.station(state);
    }

    /// The kit's sample of a form, of this mission's team and station, with other answers; null leaves one out.
    public Map<String, String> answers(String letter, Map<String, String> changes) {
        Map<String, String> answers = new TreeMap<>();
        Matcher leaf = LEAF.matcher(Kit.text("submissions/" + SAMPLES.get(letter) + ".xml"));
        while (leaf.find()) {
            String code = leaf.group(1) == null ? leaf.group(3) : leaf.group(1);
            answers.put(code, leaf.group(1) == null ? "" : leaf.group(2));
        }
        String prefix = letter.toUpperCase(Locale.ROOT) + "_";
        answers.putAll(Map.of(
                prefix + "team",
                TEAM,
                prefix + "region",
                "KZ-33",
                prefix + "tec",
                "3301",
                prefix + "settlement",
                "urban"));
        if (!letter.equals("d")) {
            answers.put(prefix + "pec", STATION);
            answers.remove(prefix + "pec_other");
        }
        answers.remove(prefix + "gps");
        answers.putAll(changes);
        answers.values().removeIf("(none)"::equals);
        Set<String> known = codes.computeIfAbsent(letter, this::codes);
        answers.keySet().retainAll(known);
        return answers;
    }

    private Set<String> codes(String letter) {
        JsonPath form = mission.head()
                .get(mission.api("/forms/kz2022_" + letter + "/versions/2022111001"))
                .jsonPath();
        return form.<String>getList("questionnaire.code").stream().collect(Collectors.toSet());
    }

    /// Sends a finding as an integrator does.
    public UUID put(String letter, Map<String, String> changes) {
        UUID id = UUID.randomUUID();
        Response response = mission.head()
                .contentType("application/json")
                .body(Map.of(
                        "formId", "kz2022_" + letter, "formVersion", "2022111001", "answers", answers(letter, changes)))
                .put(mission.api("/findings/" + id));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return id;
    }

    public JsonPath flags(UUID finding) {
        return mission.head()
                .get(mission.api("/findings/" + finding + "/flags"))
                .jsonPath();
    }

    /// Rule to result, when the finding was judged.
    public Map<String, String> results(UUID finding) {
        JsonAnswer flags = await().atMost(FieldMission.PATIENCE)
                .until(
                        () -> mission.get("/findings/" + finding + "/flags"),
                        answer -> answer.members().get("assessed") == Boolean.TRUE);
        return flags.list("results").stream()
                .collect(Collectors.toMap(
                        one -> (String) one.get("rule"), one -> (String) one.get("result"), (a, b) -> a, TreeMap::new));
    }

    public String explanation(UUID finding, String rule) {
        return flags(finding).getString("results.find { it.rule == '%s' }.explanation".formatted(rule));
    }

    /// Codes of the rules that flag a finding, when it was judged.
    public Set<String> flagged(UUID finding) {
        return results(finding).entrySet().stream()
                .filter(result ->
                        result.getValue().equals("FLAGGED") || result.getValue().equals("VERIFIED"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
