/// What observer-service publishes: missions, observers and their devices.
@NullMarked
package org.scrutineer.contracts.observer;

import org.jspecify.annotations.NullMarked;
