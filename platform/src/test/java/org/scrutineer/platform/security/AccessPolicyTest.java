package org.scrutineer.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPolicyTest {

    private final AccessPolicy policy = new AccessPolicy(() -> Map.of(
            "PLATFORM_ADMIN", Set.of("*"),
            "HEAD_OF_MISSION", Set.of("team:read", "finding:read"),
            "OBSERVER_LTO", Set.of("team:read", "finding:read@area")));

    @Test
    void aRoleInTheWholeMissionReachesEverything() {
        assertThat(areas("team:read", "/missions/kz2022/OBSERVER_LTO")).isEqualTo(AreaScope.everywhere());
        assertThat(policy.allows(caller("/missions/kz2022/OBSERVER_LTO"), "kz2022", "team:read"))
                .isTrue();
    }

    @Test
    void aRoleInAnAreaReachesThatAreaAndIsNotEnoughForTheMission() {
        assertThat(areas("team:read", "/missions/kz2022/OBSERVER_LTO/07")).isEqualTo(AreaScope.only(List.of("07")));
        assertThat(policy.allows(caller("/missions/kz2022/OBSERVER_LTO/07"), "kz2022", "team:read"))
                .isFalse();
    }

    @Test
    void areasAddUpAndTheWholeMissionWins() {
        assertThat(areas("team:read", "/missions/kz2022/OBSERVER_LTO/07", "/missions/kz2022/HEAD_OF_MISSION/08"))
                .isEqualTo(AreaScope.only(List.of("08", "07")));
        assertThat(areas("team:read", "/missions/kz2022/OBSERVER_LTO/07", "/missions/kz2022/HEAD_OF_MISSION"))
                .isEqualTo(AreaScope.everywhere());
        assertThat(areas("team:read", "/missions/kz2022/OBSERVER_LTO/07", "/platform/admin"))
                .isEqualTo(AreaScope.everywhere());
    }

    @Test
    void aPermissionByAreaIsNotGivenByTheRoleInTheWholeMission() {
        assertThat(areas("finding:read", "/missions/kz2022/OBSERVER_LTO")).isEqualTo(AreaScope.only(List.of()));
        assertThat(areas("finding:read", "/missions/kz2022/OBSERVER_LTO", "/missions/kz2022/OBSERVER_LTO/07"))
                .isEqualTo(AreaScope.only(List.of("07")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missions/kz2022/OBSERVER_LTO/",
                "/missions/kz2022/OBSERVER_LTO/ ",
                "/missions/kz2022/OBSERVER_LTO//",
                "/missions/kz2022/OBSERVER_LTO/07/",
                "/missions/kz2022/OBSERVER_LTO/07/08",
                "/missions/kz2022//07",
                "/missions/kz2022/",
                "/missions/kz2022",
                "/missions/other2022/OBSERVER_LTO/07",
                "/missions/kz2022/SOMEBODY/07",
                "missions/kz2022/OBSERVER_LTO/07"
            })
    void anyOtherGroupReachesNothing(String group) {
        assertThat(areas("team:read", group)).isEqualTo(AreaScope.only(List.of()));
    }

    @Test
    void theAreaOfAnotherMissionIsAnotherArea() {
        assertThat(areas("team:read", "/missions/kz2022/OBSERVER_LTO/07", "/missions/other2022/OBSERVER_LTO/08"))
                .isEqualTo(AreaScope.only(List.of("07")));
    }

    @Test
    void platformMattersHaveNoAreas() {
        assertThat(policy.areas(caller("/missions/kz2022/HEAD_OF_MISSION/07"), null, "team:read"))
                .isEqualTo(AreaScope.only(List.of()));
        assertThat(policy.allows(caller("/platform/admin"), null, "team:read")).isTrue();
    }

    @Test
    void noAreasAreNowhereAndWhatIsInNoAreaIsForTheWholeMission() {
        assertThat(AreaScope.only(List.of()).allows("07")).isFalse();
        assertThat(AreaScope.only(List.of("07")).allows("07")).isTrue();
        assertThat(AreaScope.only(List.of("07")).allows("7")).isFalse();
        assertThat(AreaScope.only(List.of("07")).allows(null)).isFalse();
        assertThat(AreaScope.everywhere().allows(null)).isTrue();
    }

    private AreaScope areas(String permission, String... groups) {
        return policy.areas(caller(groups), "kz2022", permission);
    }

    private static Caller caller(String... groups) {
        return Caller.of(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("somebody"))
                .addRoles(Set.of(groups))
                .build());
    }
}
