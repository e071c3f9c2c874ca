/// One place, several findings of the same purpose: where they differ, and which answer stands for the place.
///
/// Every finding goes on counting by itself in shares and tallies, whose unit is the observation. What is
/// consolidated here is for tables whose unit is the station. A rule chooses; a person may choose otherwise,
/// question by question, and what a person chose stays when further findings arrive.
@NullMarked
package org.scrutineer.findings.consolidation;

import org.jspecify.annotations.NullMarked;
