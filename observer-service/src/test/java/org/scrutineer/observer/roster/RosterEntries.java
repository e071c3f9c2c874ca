package org.scrutineer.observer.roster;

import java.time.LocalDate;
import java.util.List;
import org.scrutineer.observer.mission.ElectionFacts;

/// Entries for tests.
public final class RosterEntries {

    public static final LocalDate ELECTION_DAY = LocalDate.of(2022, 11, 20);
    public static final ElectionFacts FACTS = new ElectionFacts("kz2022", "KZ", ELECTION_DAY);

    private RosterEntries() {}

    /// A short-term observer who is trained and has signed.
    public static RosterEntry sto(String code, String... citizenships) {
        return entry(code, Category.STO, List.of(citizenships), true, ELECTION_DAY.minusDays(20));
    }

    public static RosterEntry entry(
            String code,
            Category category,
            List<String> citizenships,
            boolean trainingStated,
            LocalDate pledgeSignedOn) {
        return new RosterEntry(
                code,
                "Given",
                "Family",
                "F",
                citizenships,
                category,
                null,
                "SECONDED",
                citizenships.getFirst(),
                List.of("en"),
                3,
                trainingStated,
                pledgeSignedOn);
    }
}
