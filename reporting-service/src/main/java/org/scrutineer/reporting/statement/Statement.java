package org.scrutineer.reporting.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement ready to be laid out: only texts, in order.
///
/// @param titles of the election, one for each language
/// @param rehearsal a training mission; said on every page
/// @param cut what every figure refers to
record Statement(
        String mission,
        List<Title> titles,
        String electionDay,
        boolean rehearsal,
        CutReference cut,
        List<Section> sections) {

    /// @param language ISO 639-1
    record Title(String language, String text) {}

    /// @param frozenAt UTC, to the second
    /// @param findings how many the cut holds
    record CutReference(String cutId, String label, String frozenAt, String findings, String sha256) {}

    /// @param sentence what may be quoted
    /// @param paragraphs further texts
    record Section(String heading, @Nullable String sentence, List<String> paragraphs, List<FigureTable> tables) {}

    /// A published figure.
    ///
    /// @param number counts through the document
    /// @param base what the figures are shares of, for the footnote
    /// @param textColumns so many columns from the left hold text, the others numbers
    /// @param small set in smaller type
    record FigureTable(
            int number,
            String caption,
            String base,
            List<String> headings,
            List<List<String>> rows,
            int textColumns,
            boolean small) {}
}
