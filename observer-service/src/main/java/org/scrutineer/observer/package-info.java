/// Observer-service: who observes.
///
/// Missions and their life cycle, the roster and its import, accreditation, pledge and training, the eligibility that
/// follows from them, and the phones that may submit. One package per feature; what other services must know leaves as
/// events (`org.scrutineer.contracts.observer`). Personal data stays in package `contact`.
@NullMarked
package org.scrutineer.observer;

import org.jspecify.annotations.NullMarked;
