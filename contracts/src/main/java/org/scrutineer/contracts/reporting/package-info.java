/// What reporting-service publishes: frozen data cuts.
@NullMarked
package org.scrutineer.contracts.reporting;

import org.jspecify.annotations.NullMarked;
