package org.scrutineer.deployment.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scrutineer.deployment.roster.KnownObserver;

/// Pairs observers so that as many as possible are in a team, then so that the teams are good ones.
///
/// 1. Whoever may not be deployed is set aside, with the reason.
/// 2. The largest citizenship is always served first: that alone decides how many teams there can be.
/// 3. Those left over (possible only with several citizenships per person) are placed by splitting a team.
/// 4. Teams exchange members as long as the exchange makes them better.
///
/// The same roster gives the same teams. Some tens of milliseconds for 300 observers.
final class Pairing {

    /// Every round makes the sum of scores larger, so it ends anyway; this bounds the time for large rosters.
    private static final int MOST_ROUNDS = 20;

    private final List<Pair> pairs = new ArrayList<>();
    private final List<KnownObserver> alone = new ArrayList<>();
    private final List<Unpaired> refused = new ArrayList<>();

    private Pairing() {}

    /// @param candidates observers of one category, in any order
    /// @param hostCountry whose citizens never observe at home
    static Pairing of(List<KnownObserver> candidates, String hostCountry) {
        Pairing pairing = new Pairing();
        List<KnownObserver> fit = candidates.stream()
                .sorted(Comparator.comparing(KnownObserver::observerCode))
                .filter(observer -> pairing.mayJoin(observer, hostCountry))
                .toList();
        pairing.pairLargestCitizenshipFirst(fit);
        pairing.splitForThoseAlone();
        pairing.exchangeMembers();
        return pairing;
    }

    /// Best ones first.
    List<Pair> pairs() {
        return pairs.stream()
                .sorted(Comparator.comparingInt(Pair::score)
                        .reversed()
                        .thenComparing(pair -> pair.first().observerCode()))
                .toList();
    }

    /// Everybody without a team.
    List<Unpaired> unpaired() {
        List<Unpaired> all = new ArrayList<>(refused);
        alone.forEach(observer -> all.add(Unpaired.withoutPartner(observer)));
        return all;
    }

    static boolean isFit(KnownObserver observer, String hostCountry) {
        return observer.deployable()
                && !observer.citizenships().isEmpty()
                && !observer.citizenships().contains(hostCountry);
    }

    private boolean mayJoin(KnownObserver observer, String hostCountry) {
        if (observer.citizenships().contains(hostCountry)) {
            refused.add(Unpaired.hostNational(observer));
        } else if (!observer.deployable()) {
            refused.add(Unpaired.notDeployable(observer));
        } else if (observer.citizenships().isEmpty()) {
            refused.add(Unpaired.withoutCitizenship(observer));
        }
        return isFit(observer, hostCountry);
    }

    private void pairLargestCitizenshipFirst(List<KnownObserver> fit) {
        Map<String, List<KnownObserver>> byCitizenship = fit.stream()
                .collect(Collectors.groupingBy(
                        observer -> observer.citizenships().getFirst(),
                        TreeMap::new,
                        Collectors.toCollection(ArrayList::new)));
        while (!byCitizenship.isEmpty()) {
            List<KnownObserver> largest = byCitizenship.values().stream()
                    .max(Comparator.comparingInt(List::size))
                    .orElseThrow();
            KnownObserver first = largest.removeFirst();
            byCitizenship.values().stream()
                    .flatMap(List::stream)
                    .map(second -> new Pair(first, second))
                    .filter(Pair::isAllowed)
                    .max(Comparator.comparingInt(Pair::score)
                            .thenComparing(pair -> pair.second().observerCode(), Comparator.reverseOrder()))
                    .ifPresentOrElse(
                            pair -> {
                                pairs.add(pair);
                                byCitizenship.values().forEach(group -> group.remove(pair.second()));
                            },
                            () -> alone.add(first));
            byCitizenship.values().removeIf(List::isEmpty);
        }
    }

    /// Two people who cannot go together may each go with one of a team that is split for them.
    private void splitForThoseAlone() {
        Set<KnownObserver> placed = new HashSet<>();
        for (int i = 0; i < alone.size(); i++) {
            for (int j = i + 1; j < alone.size() && !placed.contains(alone.get(i)); j++) {
                if (!placed.contains(alone.get(j)) && splitATeam(alone.get(i), alone.get(j))) {
                    placed.add(alone.get(i));
                    placed.add(alone.get(j));
                }
            }
        }
        alone.removeAll(placed);
    }

    private boolean splitATeam(KnownObserver one, KnownObserver other) {
        for (int i = 0; i < pairs.size(); i++) {
            Pair team = pairs.get(i);
            for (Pair turned : List.of(team, new Pair(team.second(), team.first()))) {
                Pair left = new Pair(turned.first(), one);
                Pair right = new Pair(turned.second(), other);
                if (left.isAllowed() && right.isAllowed()) {
                    pairs.set(i, left);
                    pairs.add(right);
                    return true;
                }
            }
        }
        return false;
    }

    private void exchangeMembers() {
        boolean better = true;
        for (int round = 0; better && round < MOST_ROUNDS; round++) {
            better = false;
            for (int i = 0; i < pairs.size(); i++) {
                for (int j = i + 1; j < pairs.size(); j++) {
                    better |= exchange(i, j);
                }
            }
        }
    }

    private boolean exchange(int i, int j) {
        Pair a = pairs.get(i);
        Pair b = pairs.get(j);
        return exchange(i, j, new Pair(a.first(), b.second()), new Pair(b.first(), a.second()))
                || exchange(i, j, new Pair(a.first(), b.first()), new Pair(a.second(), b.second()));
    }

    private boolean exchange(int i, int j, Pair left, Pair right) {
        if (!left.isAllowed() || !right.isAllowed()) {
            return false;
        }
        int before = pairs.get(i).score() + pairs.get(j).score();
        if (left.score() + right.score() <= before) {
            return false;
        }
        pairs.set(i, left);
        pairs.set(j, right);
        return true;
    }
}
