/// What deployment-service publishes: geography, areas, teams and the reports that are expected.
@NullMarked
package org.scrutineer.contracts.deployment;

import org.jspecify.annotations.NullMarked;
