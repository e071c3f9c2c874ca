/// The audit log of findings-service, and the proof that nothing in it or in what was received has changed
/// since.
///
/// Findings and files get their entry by triggers of the database, whatever way they come in; what people do is
/// written down by the use case that does it. Verification follows every chain and hashes everything that is
/// stored again.
@NullMarked
package org.scrutineer.findings.audit;

import org.jspecify.annotations.NullMarked;
