/// findings-service: what was seen.
///
/// Forms go out to phones, findings come in, by OpenRosa or as JSON. What is accepted is stored byte by byte and
/// published; what cannot be accepted is held for a decision. Nothing received is dropped.
/// One package per feature; this one has what the whole service shares: its configuration and its problems.
@NullMarked
package org.scrutineer.findings;

import org.jspecify.annotations.NullMarked;
