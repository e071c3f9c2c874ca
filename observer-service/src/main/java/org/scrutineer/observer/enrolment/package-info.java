/// Enrolment codes: what an observer's phone shows once to get its token.
///
/// A code is random, valid for some days, works once, and is stored as a hash only. It may stand on paper or in a QR
/// code: whoever finds it after use has nothing. A new code can be issued any time; earlier ones stay valid until used
/// or expired, because an observer may have several devices.
@NullMarked
package org.scrutineer.observer.enrolment;

import org.jspecify.annotations.NullMarked;
