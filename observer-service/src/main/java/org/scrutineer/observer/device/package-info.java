/// Phones and tablets that may submit for an observer.
///
/// A device gets a random token in exchange for an enrolment code, keeps it, and is known here by the token's hash
/// only. The hash travels in events, so that findings-service can recognise the device; revoking is an event too.
@NullMarked
package org.scrutineer.observer.device;

import org.jspecify.annotations.NullMarked;
