/// Quality rules as data: conditions with a severity, in versions, drafted, back-tested, activated and retired by the
/// mission itself.
///
/// Every mission begins with the rules that are shipped as files. A version that was active never changes; to change a
/// rule is to draft its next version. What the rules say about findings is the business of the package `assessment`.
@NullMarked
package org.scrutineer.findings.rule;

import org.jspecify.annotations.NullMarked;
