/// Judging findings: what the form itself and the rules of the mission say about each, after the phone has its answer.
///
/// Fed by the service's own events, in batches; whatever is read twice is judged once. When a new or edited finding
/// changes what holds for a form it is compared with, that one is judged again too; when a rule is activated or
/// retired,
/// everything is, in the background. Flags are the result: `flag` shows them.
@NullMarked
package org.scrutineer.findings.assessment;

import org.jspecify.annotations.NullMarked;
