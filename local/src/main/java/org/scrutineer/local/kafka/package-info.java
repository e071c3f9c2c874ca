/// One Kafka broker for this machine, a KRaft node that is its own controller, as a process of its own from the jars
/// on the class path. Its storage is formatted once and kept; the topics are those that `contracts` declares, made
/// before any service starts, because the broker never makes a topic on its own. The testkit starts the same broker.
@NullMarked
package org.scrutineer.local.kafka;

import org.jspecify.annotations.NullMarked;
