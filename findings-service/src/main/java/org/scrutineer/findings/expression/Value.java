package org.scrutineer.findings.expression;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What an expression, or a part of it, comes to.
public sealed interface Value {

    Truth TRUE = new Truth(true);
    Truth FALSE = new Truth(false);

    /// As an explanation shows it; texts that people typed do not come this far ([Subject#shown(String)]).
    String display();

    /// Whole numbers are exact up to 2^53, which no count of ballots reaches.
    record Number(double number) implements Value {
        @Override
        public String display() {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : String.format(Locale.ROOT, "%.2f", number);
        }
    }

    /// A choice, a code, a date as `2022-11-20`.
    record Text(String text) implements Value {
        @Override
        public String display() {
            return text;
        }
    }

    record Truth(boolean truth) implements Value {
        @Override
        public String display() {
            return truth ? "yes" : "no";
        }
    }

    /// Time of day on the clock of the place.
    record Clock(LocalTime time) implements Value {
        @Override
        public String display() {
            return time.format(DateTimeFormatter.ofPattern("HH:mm"));
        }
    }

    record Moment(Instant moment) implements Value {
        @Override
        public String display() {
            return moment.toString();
        }
    }

    /// Nothing that could be judged.
    ///
    /// @param reason names question codes, never answers
    record Missing(String reason) implements Value {
        @Override
        public String display() {
            return "missing";
        }
    }

    static Value of(double number) {
        return new Number(number);
    }

    static Value of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    static Value of(String text) {
        return new Text(text);
    }
}
