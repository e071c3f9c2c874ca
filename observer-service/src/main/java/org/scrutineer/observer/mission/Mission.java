package org.scrutineer.observer.mission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.ObserverProblem;
import org.scrutineer.platform.web.DomainException;

/// A mission. Public because the features that belong to a mission lock and read it; only its own package creates it.
@Entity
@Table(name = "mission")
public class Mission {

    @Id
    @Column(name = "mission_id")
    private String id;

    private String name;
    private @Nullable String shortName;

    @Enumerated(EnumType.STRING)
    private MissionFormat format;

    private String hostCountry;

    @Enumerated(EnumType.STRING)
    private MissionPhase phase;

    @Enumerated(EnumType.STRING)
    private @Nullable MissionPhase resumesAt;

    private @Nullable String electionType;
    private LocalDate electionDay;
    private @Nullable String openingLocal;
    private @Nullable String closingLocal;

    @ElementCollection
    @CollectionTable(name = "mission_title", joinColumns = @JoinColumn(name = "mission_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "title")
    private Map<String, String> electionTitle = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "mission_milestone", joinColumns = @JoinColumn(name = "mission_id"))
    @OrderColumn(name = "position")
    private List<MissionMilestone> milestones = new ArrayList<>();

    private boolean rehearsal;

    /// Counts from 1, so that 0 never names a version that was published.
    @Version
    private long version = 1;

    @SuppressWarnings("NullAway.Init")
    protected Mission() {}

    @SuppressWarnings("NullAway.Init")
    Mission(String id, MissionFacts facts) {
        this.id = id;
        this.phase = MissionPhase.PLANNED;
        this.rehearsal = facts.rehearsal();
        take(facts);
    }

    /// @return false when nothing is new
    boolean change(MissionFacts facts) {
        if (facts.equals(facts())) {
            return false;
        }
        if (facts.rehearsal() != rehearsal) {
            throw new DomainException(
                    ObserverProblem.REHEARSAL_IS_FIXED, "Rehearsal data must never mix with real data.");
        }
        if (facts.format() != format && !LifeCycle.mayChangeFormat(phase)) {
            throw new DomainException(
                    ObserverProblem.FORMAT_LOCKED,
                    "The mission is in %s; move it to FORMAT_CHANGED first.".formatted(phase));
        }
        take(facts);
        return true;
    }

    private void take(MissionFacts facts) {
        name = facts.name();
        shortName = facts.shortName();
        format = facts.format();
        hostCountry = facts.hostCountry();
        electionType = facts.electionType();
        electionDay = facts.electionDay();
        openingLocal = facts.openingLocal();
        closingLocal = facts.closingLocal();
        if (!electionTitle.equals(facts.electionTitle())) {
            electionTitle.clear();
            electionTitle.putAll(facts.electionTitle());
        }
        if (!milestones.equals(facts.milestones())) {
            milestones.clear();
            milestones.addAll(facts.milestones());
        }
    }

    MissionFacts facts() {
        return new MissionFacts(
                name,
                shortName,
                format,
                hostCountry,
                electionType,
                electionDay,
                openingLocal,
                closingLocal,
                electionTitle,
                milestones,
                rehearsal);
    }

    /// @throws DomainException 409 when that phase may not come next
    public void requireMayMoveTo(MissionPhase to) {
        LifeCycle.objection(phase, to, format, resumesAt).ifPresent(refused -> {
            throw refused.problem(phase, to);
        });
    }

    /// Moves on; the guards have been asked before.
    public void moveTo(MissionPhase to) {
        requireMayMoveTo(to);
        boolean interrupts = to == MissionPhase.SUSPENDED || to == MissionPhase.FORMAT_CHANGED;
        resumesAt = interrupts ? phase : null;
        phase = to;
    }

    Set<MissionPhase> nextPhases() {
        return LifeCycle.next(phase, format, resumesAt);
    }

    public ElectionFacts electionFacts() {
        return new ElectionFacts(id, hostCountry, electionDay);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public MissionPhase phase() {
        return phase;
    }

    public MissionFormat format() {
        return format;
    }

    public LocalDate electionDay() {
        return electionDay;
    }

    public boolean isRehearsal() {
        return rehearsal;
    }

    public long version() {
        return version;
    }
}
