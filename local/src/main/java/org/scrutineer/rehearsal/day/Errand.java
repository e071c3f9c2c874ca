package org.scrutineer.rehearsal.day;

import java.time.Instant;
import org.scrutineer.rehearsal.answers.Sheet;

/// Something a phone sends at a moment of the simulated day.
///
/// @param due moment of the simulated day
/// @param sheet what to fill; for a CORRECTION or CONFLICT already the changed version
/// @param split whether the picture follows the form later, in a POST that repeats the form
public record Errand(Instant due, Kind kind, Sheet sheet, boolean split) {

    /// What is sent, and so what the platform must answer.
    public enum Kind {
        /// a form for the first time: accepted
        FIRST,
        /// the same bytes again: accepted and absorbed
        REPEAT,
        /// other content under a used instanceID: refused with 409 and held
        CONFLICT,
        /// a new version that names the one it replaces: accepted, still one finding
        CORRECTION
    }
}
