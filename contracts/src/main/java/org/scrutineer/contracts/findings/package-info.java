/// What findings-service publishes: forms, findings, and what is held for a decision.
@NullMarked
package org.scrutineer.contracts.findings;

import org.jspecify.annotations.NullMarked;
