/// Import of regions, commissions, polling stations and areas of responsibility from CSV files.
///
/// A dry run says what would happen. A real run is all or nothing: one ERROR refuses the file. A WARNING (orphan,
/// swapped or doubled position, outlier) is reported and the row is taken as it is: the frame is the authority's, and
/// an office must see its faults, not a mended copy. Rows are upserted by code; what has not changed is not published.
@NullMarked
package org.scrutineer.deployment.geographyimport;

import org.jspecify.annotations.NullMarked;
