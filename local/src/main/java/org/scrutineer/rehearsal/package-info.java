/// Election day before election day: a whole mission run through the real public APIs, then compared figure by figure.
///
/// `Rehearsal.run` sets up the mission as staff, enrols a phone for every team, sends a day of forms at the chosen
/// speed with everything that goes wrong on a real day, waits until reporting has caught up, compares every figure with
/// what was sent, freezes a cut and fetches the statement. `RehearsalCommand` is the same for the command line.
@NullMarked
package org.scrutineer.rehearsal;

import org.jspecify.annotations.NullMarked;
