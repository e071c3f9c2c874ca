package org.scrutineer.observer.roster;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.mission.ElectionFacts;

/// A person on the roster of one mission. Every change re-computes whether she or he is deployable, because the
/// published state must always agree with itself; therefore every change takes the facts of the election.
@Entity
@Table(name = "observer")
public class Observer {

    @Id
    private UUID observerId;

    private String missionId;
    private String observerCode;
    private String givenName;
    private String familyName;
    private @Nullable String sex;
    private List<String> citizenships;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private @Nullable CoreRole role;

    private @Nullable String seconding;
    private @Nullable String nominatingState;
    private List<String> languages;
    private int experienceMissions;

    @Embedded
    private Accreditation accreditation = Accreditation.NONE;

    @Embedded
    private @Nullable Pledge pledge;

    private boolean trainingStated;

    @ElementCollection
    @CollectionTable(name = "observer_training", joinColumns = @JoinColumn(name = "observer_id"))
    @MapKeyColumn(name = "course")
    @BatchSize(size = 500)
    private Map<String, Training> trainings = new HashMap<>();

    private boolean deployable;
    private List<String> obstacles = List.of();

    /// Counts from 1, so that 0 never names a version that was published.
    @Version
    private long version = 1;

    @SuppressWarnings("NullAway.Init")
    protected Observer() {}

    @SuppressWarnings("NullAway.Init")
    public Observer(RosterEntry entry, ElectionFacts facts) {
        this.observerId = UUID.randomUUID();
        this.missionId = facts.missionId();
        this.observerCode = entry.observerCode();
        take(entry);
        assess(facts);
    }

    /// Takes over what a newer roster states.
    ///
    /// @return false when nothing is new
    public boolean revise(RosterEntry entry, ElectionFacts facts) {
        if (agreesWith(entry)) {
            return false;
        }
        take(entry);
        assess(facts);
        return true;
    }

    /// A signature with the version of its text stands, whatever a roster says.
    public boolean agreesWith(RosterEntry entry) {
        return entry().equals(hasSignedAVersion() ? entry.withoutPledge() : entry);
    }

    private RosterEntry entry() {
        return new RosterEntry(
                observerCode,
                givenName,
                familyName,
                sex,
                citizenships,
                category,
                role,
                seconding,
                nominatingState,
                languages,
                experienceMissions,
                trainingStated,
                pledge == null || hasSignedAVersion() ? null : pledge.signedOn());
    }

    private void take(RosterEntry entry) {
        givenName = entry.givenName();
        familyName = entry.familyName();
        sex = entry.sex();
        citizenships = entry.citizenships();
        category = entry.category();
        role = entry.role();
        seconding = entry.seconding();
        nominatingState = entry.nominatingState();
        languages = entry.languages();
        experienceMissions = entry.experienceMissions();
        trainingStated = entry.trainingStated();
        if (!hasSignedAVersion()) {
            pledge = entry.pledgeSignedOn() == null ? null : new Pledge(null, entry.pledgeSignedOn());
        }
    }

    private boolean hasSignedAVersion() {
        return pledge != null && !pledge.isOnlyStated();
    }

    /// @return false when nothing is new
    public boolean accredit(Accreditation decided, ElectionFacts facts) {
        Accreditation effective = decided.on(facts.electionDay());
        if (effective.equals(accreditation)) {
            return false;
        }
        accreditation = effective;
        assess(facts);
        return true;
    }

    /// @return false when nothing is new
    public boolean pledge(Pledge signed, ElectionFacts facts) {
        if (signed.equals(pledge)) {
            return false;
        }
        pledge = signed;
        assess(facts);
        return true;
    }

    /// @param course a later completion of the same course replaces the earlier one
    /// @return false when nothing is new
    public boolean complete(String course, Training training, ElectionFacts facts) {
        if (training.equals(trainings.get(course))) {
            return false;
        }
        trainings.put(course, training);
        assess(facts);
        return true;
    }

    /// Looks at the rules again, because the facts of the election changed.
    ///
    /// @return false when the outcome is the same
    public boolean review(ElectionFacts facts) {
        List<String> obstaclesBefore = obstacles;
        Accreditation accreditationBefore = accreditation;
        assess(facts);
        return !obstacles.equals(obstaclesBefore) || !accreditation.equals(accreditationBefore);
    }

    private void assess(ElectionFacts facts) {
        accreditation = accreditation.on(facts.electionDay());
        Eligibility eligibility = eligibility(facts);
        deployable = eligibility.deployable();
        obstacles = eligibility.codes();
    }

    public Eligibility eligibility(ElectionFacts facts) {
        return Eligibility.of(this, facts);
    }

    public boolean isNationalOf(String country) {
        return citizenships.contains(country);
    }

    boolean isTrainedOn(LocalDate day) {
        return trainingStated || trainings.values().stream().anyMatch(training -> training.countsOn(day));
    }

    /// As of the last change, without looking at the trainings.
    boolean isTrained() {
        return !obstacles.contains(Obstacle.Rule.NOT_TRAINED.name());
    }

    public UUID id() {
        return observerId;
    }

    public String missionId() {
        return missionId;
    }

    public String code() {
        return observerCode;
    }

    public Category category() {
        return category;
    }

    public Accreditation accreditation() {
        return accreditation;
    }

    public Optional<Pledge> pledge() {
        return Optional.ofNullable(pledge);
    }

    Map<String, Training> trainings() {
        return trainings;
    }

    public boolean isDeployable() {
        return deployable;
    }

    List<String> obstacles() {
        return obstacles;
    }

    /// What the roster states about this observer, for views and events.
    RosterEntry stated() {
        return entry();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Observer observer && observer.observerId.equals(observerId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(observerId);
    }

    public long version() {
        return version;
    }
}
