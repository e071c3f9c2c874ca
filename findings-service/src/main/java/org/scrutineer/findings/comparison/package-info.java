/// What changed from one version of a form to another, for its author: questions that came, went and changed, and
/// which of the changes make answers of the two versions impossible to count together.
@NullMarked
package org.scrutineer.findings.comparison;

import org.jspecify.annotations.NullMarked;
