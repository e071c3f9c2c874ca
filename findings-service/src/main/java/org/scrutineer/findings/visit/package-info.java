/// When and where each finding was made, and by whom: what forms are compared by.
///
/// One row per finding, in its current version, written after the phone has its answer. It answers which other forms of
/// the same team, station, photo or set of answers there are; only the nearest in time, so that no load and no mistake
/// (a thousand forms under one team number) makes comparing dear.
@NullMarked
package org.scrutineer.findings.visit;

import org.jspecify.annotations.NullMarked;
