/// The one front door of the local stack: people and phones use one origin, and the path decides which service
/// answers. The routing table is data; docker-compose's proxy is generated from the same table. Requests and answers
/// flow through in both directions without being kept, and a service that is down becomes an answer that says so.
@NullMarked
package org.scrutineer.local.door;

import org.jspecify.annotations.NullMarked;
