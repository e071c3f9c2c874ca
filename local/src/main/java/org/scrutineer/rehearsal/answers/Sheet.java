package org.scrutineer.rehearsal.answers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.rehearsal.kit.Commission;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.Station;

/// One form to be filled: who, where, when, and what is planted in it on purpose.
///
/// @param key name of the finding, the same in every run with the same plan
/// @param station null for a tabulation
/// @param arrival local wall clock at the place
/// @param departure local wall clock at the place, after `arrival`
/// @param instanceId `uuid:…` of this version
/// @param deprecatedId instanceID of the version that this one replaces
/// @param planted answers that are not left to chance: question code to value
/// @param fault what is wrong with it on purpose
public record Sheet(
        String key,
        Purpose purpose,
        String teamCode,
        Commission commission,
        @Nullable Station station,
        ZonedDateTime arrival,
        ZonedDateTime departure,
        String deviceId,
        String instanceId,
        @Nullable String deprecatedId,
        Map<String, String> planted,
        Fault fault) {

    /// The same finding, corrected: another instanceID in place of this one.
    public Sheet corrected(String newInstanceId, Map<String, String> corrections) {
        return version(newInstanceId, instanceId, corrections);
    }

    /// Other answers under the same instanceID, which no phone should ever send.
    public Sheet contradicting(Map<String, String> others) {
        return version(instanceId, deprecatedId, others);
    }

    private Sheet version(String id, @Nullable String replaced, Map<String, String> answers) {
        Map<String, String> all = new java.util.HashMap<>(planted);
        all.putAll(answers);
        return new Sheet(
                key,
                purpose,
                teamCode,
                commission,
                station,
                arrival,
                departure,
                deviceId,
                id,
                replaced,
                Map.copyOf(all),
                fault);
    }

    /// The same visit with something wrong on purpose.
    public Sheet faulty(Map<String, String> answers, Fault wrong) {
        Sheet with = version(instanceId, deprecatedId, answers);
        return with.replaced(commission, station, arrival, departure, wrong);
    }

    /// The same form with other times.
    public Sheet at(ZonedDateTime otherArrival, ZonedDateTime otherDeparture) {
        return replaced(commission, station, otherArrival, otherDeparture, fault);
    }

    /// The same form, about another station.
    public Sheet naming(Commission otherCommission, Station otherStation) {
        return replaced(otherCommission, otherStation, arrival, departure, fault);
    }

    /// The same form, which this rule has to flag too.
    public Sheet flaggedBy(String rule) {
        return replaced(commission, station, arrival, departure, fault.flaggedBy(rule));
    }

    private Sheet replaced(
            Commission ofCommission,
            @Nullable Station ofStation,
            ZonedDateTime from,
            ZonedDateTime until,
            Fault wrong) {
        return new Sheet(
                key,
                purpose,
                teamCode,
                ofCommission,
                ofStation,
                from,
                until,
                deviceId,
                instanceId,
                deprecatedId,
                planted,
                wrong);
    }

    /// Name under which its answers and its picture are drawn.
    public String drawnAs() {
        String copied = fault.copyOf();
        return copied == null ? key : copied;
    }

    String regionCode() {
        return station == null ? commission.regionCode() : station.regionCode();
    }

    String settlement() {
        return station == null ? commission.settlement() : station.settlement();
    }

    ZoneId zone() {
        return arrival.getZone();
    }

    LocalDate day() {
        return arrival.toLocalDate();
    }

    LocalTime arrivedAt() {
        return arrival.toLocalTime();
    }

    LocalTime leftAt() {
        return departure.toLocalTime();
    }
}
