/// Irregularities: each question marked PROBLEM or RED FLAG, how often it was answered yes, and at how many stations,
/// in
/// how many regions and by how many teams, which helps to tell an isolated case from a systematic one.
@NullMarked
package org.scrutineer.reporting.problem;

import org.jspecify.annotations.NullMarked;
