package org.scrutineer.deployment.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutineer.deployment.roster.KnownObserver;

class PairingTest {

    private static final String HOST = "KZ";
    private static final List<String> STATES = List.of("DE", "FR", "US", "PL", "SE", "KZ", "RU");

    private static KnownObserver observer(
            int number, String sex, List<String> citizenships, List<String> languages, int missions) {
        String code = "%05d".formatted(number);
        return new KnownObserver(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                "test",
                code,
                "Name " + code,
                sex,
                citizenships,
                "STO",
                languages,
                missions,
                true,
                List.of(),
                1);
    }

    private static KnownObserver citizen(int number, String... citizenships) {
        return observer(number, "F", List.of(citizenships), List.of("en"), 0);
    }

    private static KnownObserver notDeployable(int number) {
        KnownObserver fit = citizen(number, "DE");
        return new KnownObserver(
                fit.observerId(),
                fit.missionId(),
                fit.observerCode(),
                fit.name(),
                fit.sex(),
                fit.citizenships(),
                fit.category(),
                fit.languages(),
                0,
                false,
                List.of("NOT_TRAINED"),
                1);
    }

    /// Rosters of every size and mixture; some with two citizenships, some not deployable, some of the host State.
    private static Stream<List<KnownObserver>> rosters() {
        return IntStream.range(0, 60).mapToObj(seed -> {
            Random random = new Random(seed);
            List<KnownObserver> roster = new ArrayList<>();
            int states = 1 + random.nextInt(STATES.size());
            for (int i = 0; i < random.nextInt(70); i++) {
                Set<String> citizenships = new HashSet<>(Set.of(STATES.get(random.nextInt(states))));
                if (seed % 2 == 0 && random.nextInt(5) == 0) {
                    citizenships.add(STATES.get(random.nextInt(states)));
                }
                roster.add(
                        random.nextInt(10) == 0
                                ? notDeployable(i)
                                : observer(
                                        i,
                                        random.nextBoolean() ? "F" : "M",
                                        List.copyOf(citizenships),
                                        random.nextInt(4) == 0 ? List.of("fr") : List.of("en", "ru"),
                                        random.nextInt(3)));
            }
            Collections.shuffle(roster, random);
            return roster;
        });
    }

    @ParameterizedTest
    @MethodSource("rosters")
    void keepsTheRulesWhateverTheRoster(List<KnownObserver> roster) {
        Pairing pairing = Pairing.of(roster, HOST);

        List<String> accountedFor = new ArrayList<>();
        for (Pair pair : pairing.pairs()) {
            assertThat(pair.first().citizenships())
                    .doesNotContainAnyElementsOf(pair.second().citizenships());
            assertThat(pair.members()).allSatisfy(member -> {
                assertThat(member.deployable()).isTrue();
                assertThat(member.citizenships()).isNotEmpty().doesNotContain(HOST);
                accountedFor.add(member.observerCode());
            });
        }
        pairing.unpaired().forEach(unpaired -> accountedFor.add(unpaired.observerCode()));
        assertThat(accountedFor)
                .as("everybody is in one team or explained, once")
                .containsExactlyInAnyOrderElementsOf(
                        roster.stream().map(KnownObserver::observerCode).toList());
    }

    @ParameterizedTest
    @MethodSource("rosters")
    void leavesNobodyAloneWhoCouldBePaired(List<KnownObserver> roster) {
        Pairing pairing = Pairing.of(roster, HOST);

        Set<String> alone = pairing.unpaired().stream()
                .filter(unpaired -> unpaired.code().equals("NO_PARTNER"))
                .map(Unpaired::observerCode)
                .collect(Collectors.toSet());
        List<KnownObserver> left = roster.stream()
                .filter(observer -> alone.contains(observer.observerCode()))
                .toList();
        for (KnownObserver one : left) {
            for (KnownObserver other : left) {
                assertThat(new Pair(one, other).isAllowed()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rosters")
    void makesAsManyTeamsAsTheCitizenshipsAllow(List<KnownObserver> roster) {
        List<KnownObserver> fit = roster.stream()
                .filter(observer ->
                        Pairing.isFit(observer, HOST) && observer.citizenships().size() == 1)
                .toList();
        Map<String, Long> byState = fit.stream()
                .collect(Collectors.groupingBy(
                        observer -> observer.citizenships().getFirst(), Collectors.counting()));
        long largest =
                byState.values().stream().mapToLong(Long::longValue).max().orElse(0);

        int teams = Pairing.of(fit, HOST).pairs().size();

        assertThat(teams).isEqualTo(Math.min(fit.size() / 2, fit.size() - (int) largest));
    }

    @ParameterizedTest
    @MethodSource("rosters")
    void givesTheSameTeamsForTheSameRosterInAnyOrder(List<KnownObserver> roster) {
        List<KnownObserver> shuffled = new ArrayList<>(roster);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(Pairing.of(shuffled, HOST).pairs())
                .isEqualTo(Pairing.of(roster, HOST).pairs());
    }

    @Test
    void explainsEverybodyWithoutATeam() {
        Pairing pairing = Pairing.of(
                List.of(citizen(1, "KZ", "DE"), notDeployable(2), citizen(3), citizen(4, "DE"), citizen(5, "DE")),
                HOST);

        assertThat(pairing.pairs()).isEmpty();
        assertThat(pairing.unpaired())
                .extracting(Unpaired::observerCode, Unpaired::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("00001", "HOST_NATIONAL"),
                        org.assertj.core.api.Assertions.tuple("00002", "NOT_DEPLOYABLE"),
                        org.assertj.core.api.Assertions.tuple("00003", "NO_CITIZENSHIP"),
                        org.assertj.core.api.Assertions.tuple("00004", "NO_PARTNER"),
                        org.assertj.core.api.Assertions.tuple("00005", "NO_PARTNER"));
        assertThat(pairing.unpaired())
                .anySatisfy(unpaired -> assertThat(unpaired.message()).contains("NOT_TRAINED"));
    }

    @Test
    void splitsATeamForTwoWhoCannotGoTogether() {
        // The two with both citizenships fit with nobody but the Poles, who at first go with each other's partners.
        List<KnownObserver> roster =
                List.of(citizen(1, "DE", "FR"), citizen(2, "FR", "DE"), citizen(3, "PL"), citizen(4, "SE"));

        assertThat(Pairing.of(roster, HOST).pairs()).hasSize(2);
    }

    @Test
    void prefersACommonLanguageThenMixedThenOneExperiencedWithOneNew() {
        KnownObserver woman = observer(1, "F", List.of("DE"), List.of("en"), 0);
        KnownObserver sameLanguage = observer(2, "F", List.of("FR"), List.of("en"), 0);
        KnownObserver mixed = observer(3, "M", List.of("FR"), List.of("fr"), 3);
        KnownObserver mixedWithLanguage = observer(4, "M", List.of("FR"), List.of("en"), 0);
        KnownObserver best = observer(5, "M", List.of("FR"), List.of("en"), 3);

        assertThat(Stream.of(mixed, sameLanguage, mixedWithLanguage, best).map(other -> new Pair(woman, other).score()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void mixesWhereItCan() {
        List<KnownObserver> roster = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            roster.add(observer(i, i < 20 ? "F" : "M", List.of(i % 2 == 0 ? "DE" : "FR"), List.of("en"), i % 2));
        }

        List<Pair> pairs = Pairing.of(roster, HOST).pairs();

        assertThat(pairs).hasSize(20).allSatisfy(pair -> {
            assertThat(pair.first().sex()).isNotEqualTo(pair.second().sex());
            assertThat(pair.first().isExperienced()).isNotEqualTo(pair.second().isExperienced());
        });
    }
}
