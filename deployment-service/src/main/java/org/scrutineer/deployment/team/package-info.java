/// Teams of two: long-term (LTO) and short-term (STO).
///
/// Two citizenships, none of them the host's, only deployable observers; mixed, with a common language and one
/// experienced member where it can be. Pairing is automatic and explains everybody it leaves
/// out. Teams that still keep the rules stay together when pairing is repeated.
@NullMarked
package org.scrutineer.deployment.team;

import org.jspecify.annotations.NullMarked;
