/// What must be done before an observer may be sent out: accreditation by the election authority, the signature under
/// the code of conduct, training.
///
/// These arrive for many observers at once and each item stands on its own: some are applied, some say nothing new,
/// some are refused with a reason. Eligibility follows from them by itself.
@NullMarked
package org.scrutineer.observer.preparation;

import org.jspecify.annotations.NullMarked;
