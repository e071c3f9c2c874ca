/// Flags as people look at them: per finding with every outcome, per mission by rule and severity; and what people say
/// about them.
///
/// A flag is a reason to look, made by a rule (`assessment`). Verified means that a person has looked and that the
/// finding stands as it is.
@NullMarked
package org.scrutineer.findings.flag;

import org.jspecify.annotations.NullMarked;
