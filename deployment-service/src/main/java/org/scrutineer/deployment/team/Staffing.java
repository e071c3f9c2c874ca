package org.scrutineer.deployment.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.roster.KnownObserver;

/// Who goes where: teams that still keep the rules stay as they are, everybody else is paired anew.
///
/// @param teams place to its two members
/// @param unpaired everybody without a team, by observer code
record Staffing(Map<TeamPlace, List<Member>> teams, List<Unpaired> unpaired) {

    /// @param places in the order in which they are to be filled
    /// @param existing teams of this kind, disbanded ones too
    /// @param candidates observers of this kind, deployable or not
    static Staffing of(
            List<TeamPlace> places, List<Team> existing, List<KnownObserver> candidates, String hostCountry) {
        Map<UUID, KnownObserver> byId =
                candidates.stream().collect(Collectors.toMap(KnownObserver::observerId, Function.identity()));
        Map<String, Team> teamByCode = existing.stream()
                .filter(team -> !team.isDisbanded())
                .collect(Collectors.toMap(Team::code, Function.identity()));
        Map<TeamPlace, List<Member>> staffed = new TreeMap<>(Comparator.comparing(TeamPlace::code));
        Set<UUID> placed = new HashSet<>();
        List<TeamPlace> free = new ArrayList<>();
        for (TeamPlace place : places) {
            standing(teamByCode.get(place.code()), byId, hostCountry)
                    .ifPresentOrElse(pair -> put(staffed, placed, place, pair), () -> free.add(place));
        }
        List<KnownObserver> waiting = candidates.stream()
                .filter(observer -> !placed.contains(observer.observerId()))
                .toList();
        Pairing pairing = Pairing.of(waiting, hostCountry);
        List<Unpaired> unpaired = new ArrayList<>(pairing.unpaired());
        List<Pair> pairs = pairing.pairs();
        for (int i = 0; i < pairs.size(); i++) {
            if (i < free.size()) {
                put(staffed, placed, free.get(i), pairs.get(i));
            } else {
                pairs.get(i).members().forEach(observer -> unpaired.add(Unpaired.withoutPlace(observer)));
            }
        }
        unpaired.sort(Comparator.comparing(Unpaired::observerCode));
        return new Staffing(staffed, unpaired);
    }

    private static Optional<Pair> standing(@Nullable Team team, Map<UUID, KnownObserver> byId, String hostCountry) {
        if (team == null || team.members().size() != 2) {
            return Optional.empty();
        }
        KnownObserver first = byId.get(team.members().getFirst().observerId());
        KnownObserver second = byId.get(team.members().getLast().observerId());
        if (first == null
                || second == null
                || !Pairing.isFit(first, hostCountry)
                || !Pairing.isFit(second, hostCountry)) {
            return Optional.empty();
        }
        return Optional.of(new Pair(first, second)).filter(Pair::isAllowed);
    }

    private static void put(Map<TeamPlace, List<Member>> staffed, Set<UUID> placed, TeamPlace place, Pair pair) {
        staffed.put(place, pair.members().stream().map(Member::of).toList());
        pair.members().forEach(observer -> placed.add(observer.observerId()));
    }
}
