/// What findings-service knows of regions, commissions and polling stations. Fed by events of deployment-service; owns
/// nothing of it.
///
/// It says where a station is (region, commission, area, urban or rural), and makes the station list that forms on
/// phones choose from.
@NullMarked
package org.scrutineer.findings.place;

import org.jspecify.annotations.NullMarked;
