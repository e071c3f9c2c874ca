/// What a form asks: its questions, as JavaRosa (the engine inside ODK Collect) reads them from an XForm, and the marks
/// that say which question is what.
///
/// A form is read once per version; everything that runs per finding works on the immutable [KnownForm].
@NullMarked
package org.scrutineer.findings.questionnaire;

import org.jspecify.annotations.NullMarked;
