/// Regions, territorial election commissions (TEC), polling stations and areas of responsibility (AoR) of a mission.
///
/// Everything arrives in whole files (see `geographyimport`), so the stores read and write in bulk through JDBC; a
/// polling-station frame has 10,000 rows in a middling country. Codes are text: their leading zeros count.
/// The area of a station is that of its commission.
@NullMarked
package org.scrutineer.deployment.geography;

import org.jspecify.annotations.NullMarked;
