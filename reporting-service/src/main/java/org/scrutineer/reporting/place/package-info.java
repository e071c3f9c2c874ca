/// What codes are called: regions, commissions, stations, areas of responsibility and teams, fed by events of
/// deployment-service.
///
/// Only names are kept, and of a team the area it works in. Which region a finding belongs to is said by the
/// finding itself, so figures never depend on whether a place was heard of before.
@NullMarked
package org.scrutineer.reporting.place;

import org.jspecify.annotations.NullMarked;
