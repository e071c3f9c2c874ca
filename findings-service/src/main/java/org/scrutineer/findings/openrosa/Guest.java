package org.scrutineer.findings.openrosa;

import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.form.Draft;
import org.scrutineer.findings.roster.KnownDevice;

/// Who was let in.
///
/// @param device null for integrators, and for whoever tries a draft out
/// @param draft the draft that is tried out, null for everybody else: nothing but it is reached then
/// @param base origin and path that the addresses we hand out begin with
record Guest(
        String missionId,
        @Nullable KnownDevice device,
        @Nullable Draft draft,
        String base) {}
