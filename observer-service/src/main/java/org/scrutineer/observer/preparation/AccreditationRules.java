package org.scrutineer.observer.preparation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scrutineer.observer.mission.ElectionFacts;
import org.scrutineer.observer.preparation.Refusal.Code;
import org.scrutineer.observer.roster.Accreditation;
import org.scrutineer.observer.roster.AccreditationStatus;
import org.scrutineer.observer.roster.Observer;

/// When a decision about accreditation may be recorded (domain facts, section 3: the code of conduct is signed before
/// accreditation; host nationals never observe at home). One instance per request, because it remembers card numbers.
final class AccreditationRules {

    private final ElectionFacts facts;
    private final Map<String, String> holderByNumber;

    /// @param holderByNumber card number to the code of the observer who has it
    AccreditationRules(ElectionFacts facts, Map<String, String> holderByNumber) {
        this.facts = facts;
        this.holderByNumber = new HashMap<>(holderByNumber);
    }

    Outcome apply(Observer observer, Accreditation decided) {
        Optional<Outcome.Refused> refused = objection(observer, decided);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (decided.number() != null) {
            holderByNumber.put(decided.number(), observer.code());
        }
        return new Outcome.Taken(observer.accredit(decided, facts));
    }

    private Optional<Outcome.Refused> objection(Observer observer, Accreditation decided) {
        AccreditationStatus current = observer.accreditation().status();
        if (!current.mayBecome(decided.status())) {
            return refuse(Code.STATUS_NOT_POSSIBLE, "After %s cannot come %s.".formatted(current, decided.status()));
        }
        if (decided.validFrom() != null
                && decided.validUntil() != null
                && decided.validUntil().isBefore(decided.validFrom())) {
            return refuse(Code.VALIDITY_REVERSED, "The last valid day is before the first.");
        }
        return switch (decided.status()) {
            case APPLIED -> objectionToObserver(observer);
            case GRANTED -> objectionToObserver(observer).or(() -> objectionToNumber(observer, decided));
            case REFUSED, WITHDRAWN ->
                decided.reason() == null || decided.reason().isBlank()
                        ? refuse(Code.REASON_MISSING, "A reason is needed.")
                        : Optional.empty();
            case NONE, EXPIRED -> refuse(Code.STATUS_NOT_POSSIBLE, "This cannot be decided.");
        };
    }

    private Optional<Outcome.Refused> objectionToObserver(Observer observer) {
        if (observer.category().isObserver() && observer.isNationalOf(facts.hostCountry())) {
            return refuse(Code.HOST_NATIONAL, "Nationals of the host country do not observe at home.");
        }
        if (observer.pledge().isEmpty()) {
            return refuse(Code.CODE_OF_CONDUCT_NOT_SIGNED, "The code of conduct is signed before accreditation.");
        }
        return Optional.empty();
    }

    private Optional<Outcome.Refused> objectionToNumber(Observer observer, Accreditation decided) {
        String number = decided.number();
        if (number == null || number.isBlank()) {
            return refuse(Code.NUMBER_MISSING, "A granted accreditation has a number.");
        }
        String holder = holderByNumber.get(number);
        return holder == null || holder.equals(observer.code())
                ? Optional.empty()
                : refuse(Code.NUMBER_TAKEN, "Observer %s has a card with this number.".formatted(holder));
    }

    private static Optional<Outcome.Refused> refuse(Code code, String message) {
        return Optional.of(new Outcome.Refused(code, message));
    }
}
