/// Observation forms: XForms uploaded by the mission office, read by JavaRosa (the engine inside ODK Collect), marked,
/// published and closed.
///
/// A published version never changes: findings and figures refer to it. A form is read once per version; everything
/// that runs per finding works on the compiled result.
@NullMarked
package org.scrutineer.findings.form;

import org.jspecify.annotations.NullMarked;
