/// The plan of election day: for each STO team an opening station, eight to eleven visits, a count, for some the
/// tabulation at a commission; and the reports that this must yield, the honest denominator of every coverage figure.
///
/// The planner is greedy and explainable; it never gives one station to two teams for the opening and avoids a
/// second team at a station. A new plan withdraws the reports that are no longer expected.
@NullMarked
package org.scrutineer.deployment.plan;

import org.jspecify.annotations.NullMarked;
