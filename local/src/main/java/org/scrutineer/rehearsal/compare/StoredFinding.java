package org.scrutineer.rehearsal.compare;

/// A finding as `GET findings` lists it.
///
/// @param instanceId of its current version
/// @param corrected whether it is a corrected version
public record StoredFinding(String instanceId, boolean corrected) {}
