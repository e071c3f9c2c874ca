package org.scrutineer.deployment.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/// Two observers with a number. A disbanded team is kept: its number may be used again, its version must go on.
@Entity
class Team {

    @Id
    private UUID id;

    private String missionId;
    private String code;

    @Enumerated(EnumType.STRING)
    private TeamKind kind;

    private String areaCode;
    private @Nullable String baseTown;
    private boolean disbanded;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @OrderColumn(name = "place")
    private List<Member> members = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    private Team(String missionId, TeamKind kind, TeamPlace place, List<Member> members) {
        this.id = UUID.randomUUID();
        this.missionId = missionId;
        this.code = place.code();
        this.kind = kind;
        this.areaCode = place.areaCode();
        this.baseTown = place.baseTown();
        this.members.addAll(members);
    }

    static Team form(String missionId, TeamKind kind, TeamPlace place, List<Member> members) {
        return new Team(missionId, kind, place, members);
    }

    /// @return false when nothing changed
    boolean become(TeamPlace place, List<Member> others) {
        boolean changed = disbanded
                || !areaCode.equals(place.areaCode())
                || !Objects.equals(baseTown, place.baseTown())
                || !List.copyOf(members).equals(others);
        if (changed) {
            disbanded = false;
            areaCode = place.areaCode();
            baseTown = place.baseTown();
            members.clear();
            members.addAll(others);
        }
        return changed;
    }

    /// The members are kept: an event about the end of a team says who was in it.
    void disband() {
        disbanded = true;
    }

    String missionId() {
        return missionId;
    }

    String code() {
        return code;
    }

    TeamKind kind() {
        return kind;
    }

    String areaCode() {
        return areaCode;
    }

    @Nullable String baseTown() {
        return baseTown;
    }

    boolean isDisbanded() {
        return disbanded;
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    long version() {
        return version;
    }
}
