package org.scrutineer.rehearsal.answers;

/// A question as the engine asks it.
///
/// @param code its name in the form
/// @param path where it stands, with the turns of repeats: `/data[1]/person[2]/age[1]`
/// @param required whether the engine insists on an answer at this moment
public record Asked(String code, String path, Kind kind, boolean required) {

    /// What an answer looks like.
    public enum Kind {
        /// name of a picture or another file
        FILE,
        /// `latitude longitude altitude accuracy`
        POSITION,
        /// local time, `14:05`
        TIME,
        /// text, number, date, choice, or choices with blanks between them
        VALUE
    }
}
