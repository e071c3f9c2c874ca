/// Observation forms: XForms uploaded by the mission office, marked, published and closed; and as phones see them.
///
/// A published version never changes: findings and figures refer to it. What a form asks is the matter of
/// `questionnaire`.
@NullMarked
package org.scrutineer.findings.form;

import org.jspecify.annotations.NullMarked;
