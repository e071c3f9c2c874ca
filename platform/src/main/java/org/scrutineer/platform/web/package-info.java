/// REST mechanics: problem details (RFC 9457), keyset pages, entity tags.
///
/// A service names its problems in an enum that implements [ProblemType] and throws [DomainException]; everything else
/// that can go wrong on the way in or out is dressed here, so that all services answer in one shape.
@NullMarked
package org.scrutineer.platform.web;

import org.jspecify.annotations.NullMarked;
