/// The published language of Scrutineer: what the services tell each other and anybody who listens.
///
/// One package per publishing service. A contract is a record here, a JSON Schema, samples that are
/// never deleted, and an entry in `docs/api/asyncapi.yaml`; a test fails when one of the four is missing.
/// No framework, no behaviour: an integrator may use this jar from Java 17 on.
@NullMarked
package org.scrutineer.contracts;

import org.jspecify.annotations.NullMarked;
