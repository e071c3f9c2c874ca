/// The simulated election day: who sends which form when, and what goes wrong on purpose.
///
/// Routes come from the platform's own assignments. From them and the seed follows the whole day: arrivals and
/// departures on the local clock of each region, forms that are sent late, sent twice, sent with a used instanceID,
/// corrected, contradicted by another team, or never sent. Nothing here talks to the platform.
@NullMarked
package org.scrutineer.rehearsal.day;

import org.jspecify.annotations.NullMarked;
