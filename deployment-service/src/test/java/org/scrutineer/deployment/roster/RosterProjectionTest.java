package org.scrutineer.deployment.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.MissionChanged;
import org.scrutineer.contracts.observer.MissionCreated;
import org.scrutineer.contracts.observer.ObserverAccredited;
import org.scrutineer.contracts.observer.ObserverState;
import org.scrutineer.deployment.TestMission;
import org.scrutineer.deployment.sql.Sql;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.Tokens;

@QuarkusTest
class RosterProjectionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestMission mission = new TestMission();

    @Inject
    KnownObservers observers;

    @Inject
    KnownMissions missions;

    @Inject
    Sql sql;

    private List<KnownObserver> known() {
        return observers.inCategories(mission.id(), Set.of("STO", "LTO"));
    }

    private KnownObserver awaitObserver(String code) {
        return await().atMost(PATIENCE)
                .until(
                        () -> known().stream()
                                .filter(observer -> observer.observerCode().equals(code))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private ObserverState observer(String code, long version, boolean deployable) {
        ObserverState state = mission.observer(code, "STO", "DE");
        return new ObserverState(
                state.observerId(),
                state.missionId(),
                code,
                state.givenName(),
                state.familyName(),
                "F",
                List.of("DE", "FR"),
                "STO",
                null,
                List.of("en", "ru"),
                7,
                deployable ? "GRANTED" : "NONE",
                deployable,
                true,
                deployable,
                deployable ? List.of() : List.of("NOT_ACCREDITED", "NOT_TRAINED"),
                version);
    }

    @Test
    void keepsWhatPairingNeeds() {
        mission.tell(List.of(observer("00042", 3, false)));

        KnownObserver known = awaitObserver("00042");

        assertThat(known.name()).isEqualTo("Given00042 Family00042");
        assertThat(known.sex()).isEqualTo("F");
        assertThat(known.citizenships()).containsExactly("DE", "FR");
        assertThat(known.languages()).containsExactly("en", "ru");
        assertThat(known.isExperienced()).isTrue();
        assertThat(known.deployable()).isFalse();
        assertThat(known.obstacles()).containsExactly("NOT_ACCREDITED", "NOT_TRAINED");
    }

    @Test
    void repeatsAndStaleVersionsChangeNothing() {
        mission.tell(List.of(observer("00001", 1, false), observer("00001", 3, true)));
        mission.tell(List.of(observer("00001", 2, false), observer("00001", 3, true)));
        mission.tell(List.of(observer("00002", 1, true)));
        mission.tell(List.of(observer("00001", 2, false)));
        mission.tell(List.of(observer("00003", 1, true)));

        awaitObserver("00002");
        awaitObserver("00003");

        await().atMost(PATIENCE).untilAsserted(() -> {
            KnownObserver known = awaitObserver("00001");
            assertThat(known.version()).isEqualTo(3);
            assertThat(known.deployable()).isTrue();
        });
    }

    @Test
    void learnsTheHostStateAndItsCorrection() {
        TestTopics.send(
                Topics.OBSERVER_MISSION,
                mission.id(),
                MissionChanged.TYPE,
                2,
                mission.id(),
                new MissionChanged(mission.state("KG", 2)));
        TestTopics.send(
                Topics.OBSERVER_MISSION,
                mission.id(),
                MissionCreated.TYPE,
                1,
                mission.id(),
                new MissionCreated(mission.state("KZ", 1)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sql.find(
                                "select host_country from known_mission where mission_id = ?",
                                row -> row.getString(1),
                                mission.id()))
                        .contains("KG"));
        TestMission later = new TestMission();
        later.exists();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                sql.find("select 1 from known_mission where mission_id = ?", row -> 1, later.id()))
                        .isPresent());
        assertThat(missions.require(mission.id()).hostCountry()).isEqualTo("KG");
    }

    @Test
    void skipsEventsOfANewerPublisher() {
        UUID id = UUID.randomUUID();
        TestTopics.send(
                Topics.OBSERVER_OBSERVER,
                id.toString(),
                "org.scrutineer.observer.promoted.v9",
                1,
                mission.id(),
                List.of("what nobody here knows"));
        mission.tell(List.of(observer("00009", 1, true)));

        assertThat(awaitObserver("00009").version()).isEqualTo(1);
        assertThat(deadLettersOf(id)).isEmpty();
    }

    @Test
    void keepsPoisonAsADeadLetterAndGoesOn() {
        UUID id = UUID.randomUUID();
        TestTopics.send(
                Topics.OBSERVER_OBSERVER,
                id.toString(),
                ObserverAccredited.TYPE,
                1,
                mission.id(),
                List.of("not", "an", "observer"));
        mission.tell(List.of(observer("00009", 1, true)));

        awaitObserver("00009");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLettersOf(id)).hasSize(1));
    }

    @Test
    void isRebuiltFromTheTopics() {
        mission.exists();
        mission.tell(List.of(observer("00001", 1, false), observer("00001", 2, true)));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(awaitObserver("00001").version()).isEqualTo(2));
        sql.update("update known_observer set name = 'wrong', version = 1000 where mission_id = ?", mission.id());

        given().auth()
                .oauth2(Tokens.platformAdmin())
                .post("/api/v1/ops/deployment/projections/roster/rebuild")
                .then()
                .statusCode(200);

        assertThat(known()).singleElement().satisfies(observer -> {
            assertThat(observer.version()).isEqualTo(2);
            assertThat(observer.name()).isEqualTo("Given00001 Family00001");
        });
        assertThat(missions.require(mission.id()).hostCountry()).isEqualTo("KZ");
    }

    private List<Integer> deadLettersOf(UUID observerId) {
        return sql.list("select 1 from dead_letter where record_key = ?", row -> 1, observerId.toString());
    }
}
