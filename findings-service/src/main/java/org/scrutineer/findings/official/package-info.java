/// Official figures: what the central commission publishes for each polling station, imported from CSV, so that
/// quality rules can compare the protocols that observers saw with it.
///
/// One pass finds every error of every row; a file with errors changes nothing. The flow: [FigureFile] reads,
/// [FigureCheck] judges, [ImportOfficialFigures] writes.
@NullMarked
package org.scrutineer.findings.official;

import org.jspecify.annotations.NullMarked;
