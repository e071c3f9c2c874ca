/// What tests of the services stand on: a real PostgreSQL, a real Kafka broker with every topic, tokens that the
/// services accept, the mission kit, and the rules that hold in every service.
///
/// Nothing here is a mock, and nothing here ships.
@NullMarked
package org.scrutineer.testkit;

import org.jspecify.annotations.NullMarked;
