/// What follows from eligibility.
///
/// The rules themselves are the roster's ([org.scrutineer.observer.roster.Eligibility]). Here they are explained to the
/// office, applied again when host country or election day changes, and asked before observers are deployed.
@NullMarked
package org.scrutineer.observer.eligibility;

import org.jspecify.annotations.NullMarked;
