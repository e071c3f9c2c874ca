/// The outlines of the regions, as one GeoJSON document per mission (RFC 7946).
///
/// The document is kept as it was sent and given back unchanged, for maps; the import of stations asks it whether a
/// point lies inside its region.
@NullMarked
package org.scrutineer.deployment.boundary;

import org.jspecify.annotations.NullMarked;
