package org.scrutineer.findings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.place.Place;
import org.scrutineer.findings.place.Places;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.roster.KnownDevice;
import org.scrutineer.findings.roster.KnownTeam;
import org.scrutineer.findings.roster.Roster;

/// Finds out who observed where and when.
///
/// The frame wins over what was typed where a known station is named: region, commission and settlement are strata of
/// the statistics. The team typed in the form wins over the team of the phone, if there is such a team, because phones
/// change hands.
@ApplicationScoped
class Placing {

    /// PostgreSQL keeps more, but no clock of a phone that can be believed is outside of this.
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /// No code or point in time is longer; the answer itself is kept all the same.
    private static final int LONGEST_CODE = 255;

    private final Roster roster;
    private final Places places;

    Placing(Roster roster, Places places) {
        this.roster = roster;
        this.places = places;
    }

    /// What is known without the answers.
    record Origin(
            @Nullable String observerCode,
            @Nullable String teamCode,
            @Nullable String areaCode) {}

    Placement place(Sender sender, KnownForm form, Map<String, String> answers) {
        KnownDevice device = sender.device();
        Origin origin = device == null
                ? new Origin(null, null, null)
                : new Origin(device.observerCode(), device.teamCode(), device.areaCode());
        return place(sender.missionId(), origin, form, answers);
    }

    /// After answers were corrected. Who observed stays, and so do the times unless the correction is about them.
    ///
    /// @param before what the version said that is corrected
    Placement placeAgain(
            StoredVersion version, KnownForm form, Map<String, String> before, Map<String, String> answers) {
        Placement was = version.placement();
        Origin origin = new Origin(was.observerCode(), was.teamCode(), was.areaCode());
        String started = form.fields().started();
        String ended = form.fields().ended();
        return place(version.missionId(), origin, form, answers)
                .at(
                        Objects.equals(answer(before, started), answer(answers, started)) ? was.startedAt() : null,
                        Objects.equals(answer(before, ended), answer(answers, ended)) ? was.endedAt() : null);
    }

    Placement place(String mission, Origin origin, KnownForm form, Map<String, String> answers) {
        Marks.Fields fields = form.fields();
        Optional<KnownTeam> team =
                Optional.ofNullable(answer(answers, fields.team())).flatMap(code -> roster.team(mission, code));
        String stationCode = answer(answers, fields.station());
        String commissionCode = answer(answers, fields.commission());
        Optional<Place> station = Optional.ofNullable(stationCode).flatMap(code -> places.station(mission, code));
        Optional<Place> place =
                station.or(() -> Optional.ofNullable(commissionCode).flatMap(code -> places.commission(mission, code)));
        return new Placement(
                origin.observerCode(),
                team.map(KnownTeam::code).orElse(origin.teamCode()),
                place.map(Place::areaCode)
                        .or(() -> team.map(KnownTeam::areaCode))
                        .orElse(origin.areaCode()),
                place.map(Place::regionCode).orElse(answer(answers, fields.region())),
                place.map(Place::commissionCode).orElse(commissionCode),
                stationCode,
                // A commission sits in a town while its stations may be rural: only a station tells for sure.
                station.map(Place::settlement).orElse(answer(answers, fields.settlement())),
                answer(answers, fields.access()),
                moment(answer(answers, fields.started())),
                moment(answer(answers, fields.ended())));
    }

    private static @Nullable String answer(Map<String, String> answers, @Nullable String code) {
        if (code == null) {
            return null;
        }
        String answer = answers.get(code);
        return answer == null || answer.isBlank() || answer.length() > LONGEST_CODE ? null : answer.strip();
    }

    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            return moment.isBefore(EARLIEST) || moment.isAfter(LATEST) ? null : moment;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
