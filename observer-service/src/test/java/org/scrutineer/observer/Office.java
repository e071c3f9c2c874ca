package org.scrutineer.observer;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.Tokens;

/// What a mission office does, through the service's own addresses. Each office has a mission of its own, so that tests
/// do not meet.
public final class Office {

    private final String missionId;

    private Office(String missionId) {
        this.missionId = missionId;
    }

    /// An office with a mission in Kazakhstan on 20 November 2022, in phase PLANNED.
    public static Office open() {
        return open(Map.of());
    }

    /// @param differently facts that differ
    public static Office open(Map<String, Object> differently) {
        Office office = notOpened();
        admin().contentType("application/json")
                .body(facts(differently))
                .put(office.path())
                .then()
                .statusCode(201);
        return office;
    }

    /// An office whose mission does not exist yet.
    public static Office notOpened() {
        return new Office("m-" + UUID.randomUUID().toString().substring(0, 18));
    }

    public static Map<String, Object> facts(Map<String, Object> differently) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "name", "Election Observation Mission",
                "shortName", "EOM",
                "format", "EOM",
                "hostCountry", "KZ",
                "electionType", "PRESIDENTIAL",
                "electionDay", "2022-11-20",
                "openingLocal", "07:00",
                "closingLocal", "20:00",
                "electionTitle", Map.of("en", "Presidential election", "ru", "Выборы Президента"),
                "milestones",
                        List.of(
                                Map.of(
                                        "code", "ACCREDITATION_CLOSES",
                                        "date", "2022-11-14",
                                        "time", "18:00",
                                        "timeZone", "Asia/Almaty"),
                                Map.of("code", "ELECTION_DAY", "date", "2022-11-20"))));
        facts.putAll(differently);
        return facts;
    }

    public String missionId() {
        return missionId;
    }

    public String path() {
        return "/api/v1/missions/" + missionId;
    }

    public String path(String rest) {
        return path() + "/" + rest;
    }

    /// @param role in this office's mission
    public RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.staff(missionId, role));
    }

    public RequestSpecification head() {
        return as("HEAD_OF_MISSION");
    }

    /// The head, with a JSON body.
    public RequestSpecification headSends(Object body) {
        return head().contentType("application/json").body(body);
    }

    public static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.platformAdmin());
    }

    public static RequestSpecification stranger() {
        return given().auth().oauth2(Tokens.staff("other2022", "HEAD_OF_MISSION"));
    }

    /// Imports the kit's roster of 341.
    public Office withTheKitsRoster() {
        head().contentType("text/csv")
                .body(Kit.bytes("observers.csv"))
                .post(path("roster-imports"))
                .then()
                .statusCode(200);
        return this;
    }

    /// Imports rows of the form `code,citizenship,category`, trained and pledged.
    public Office withObservers(String... rows) {
        head().contentType("text/csv")
                .body(roster(rows).getBytes(StandardCharsets.UTF_8))
                .post(path("roster-imports"))
                .then()
                .statusCode(200);
        return this;
    }

    public static String roster(String... rows) {
        String header = "observer_code,citizenship,category,given_name,family_name,sex,role,seconding,nominating_state,"
                + "email,phone,languages,experience_missions,passport_no,training_completed,code_of_conduct_signed_on";
        return List.of(rows).stream()
                .map(row -> row + ",Ada,Example,F,,SECONDED,,ada@example.org,+447700900000,en,1,SYN"
                        + row.substring(0, row.indexOf(',')) + ",true,2022-11-01")
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    public Office accredits(String... observerCodes) {
        List<Map<String, String>> decisions = new ArrayList<>();
        for (String code : observerCodes) {
            decisions.add(Map.of("observerCode", code, "status", "GRANTED", "number", "A-" + code));
        }
        headSends(Map.of("decisions", decisions))
                .post(path("accreditations"))
                .then()
                .statusCode(200);
        return this;
    }

    public Office movesTo(String... phases) {
        for (String phase : phases) {
            headSends(Map.of("to", phase, "reason", "as planned"))
                    .post(path("transitions"))
                    .then()
                    .statusCode(200);
        }
        return this;
    }

    /// What a translated header row needs.
    public static String mapping(Map<String, String> columnByHeader) {
        String json = columnByHeader.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
