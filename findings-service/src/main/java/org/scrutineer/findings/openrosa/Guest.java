package org.scrutineer.findings.openrosa;

import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.roster.KnownDevice;

/// Who was let in.
///
/// @param device null for integrators
/// @param base origin and path that the addresses we hand out begin with
record Guest(String missionId, @Nullable KnownDevice device, String base) {}
