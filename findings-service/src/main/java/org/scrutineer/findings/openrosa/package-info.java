/// OpenRosa: the contract with phones (ODK Collect), by device token or, for integrators, by bearer token.
///
/// Written on plain Vert.x routes, not JAX-RS: the credential is checked on the headers before a byte of the body is
/// read, bodies are streamed with a limit, and every answer (errors, unknown addresses, too large bodies) is OpenRosa
/// XML with its headers. The device token in the path never reaches a log.
@NullMarked
package org.scrutineer.findings.openrosa;

import org.jspecify.annotations.NullMarked;
