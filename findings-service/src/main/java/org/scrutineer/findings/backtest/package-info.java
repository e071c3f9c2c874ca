/// Trying a version of a rule on what is stored, before it is activated: what it would flag, what it could not decide
/// and why, and how that differs from the version that is active now. Nothing of what is stored changes by it.
@NullMarked
package org.scrutineer.findings.backtest;

import org.jspecify.annotations.NullMarked;
