/// Expected and received: which of the reports that the deployment must yield have come in, by region, area of
/// responsibility, team and purpose.
///
/// A report is matched when a finding of the same purpose exists for its station (its commission, for TABULATION). A
/// second visit counts as received, but neither matches twice nor is extra.
@NullMarked
package org.scrutineer.reporting.coverage;

import org.jspecify.annotations.NullMarked;
