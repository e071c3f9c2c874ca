/// The office's side of the rehearsal: what staff do through the public API before, during and after election day.
///
/// Every step is safe to repeat: what is there already is left alone. Requests carry tokens of the demo users, fetched
/// by password grant and renewed before they end; while a service is down they are repeated until it answers.
@NullMarked
package org.scrutineer.rehearsal.staff;

import org.jspecify.annotations.NullMarked;
