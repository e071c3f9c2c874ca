/// The roster: who is on the mission.
///
/// Holds the observer with everything that decides whether she or he may be deployed: citizenship, category,
/// accreditation, signed code of conduct, training (domain facts, section 3). The rules are computed and explained in
/// [Eligibility]. How a person is reached is kept apart, in package `contact`.
@NullMarked
package org.scrutineer.observer.roster;

import org.jspecify.annotations.NullMarked;
