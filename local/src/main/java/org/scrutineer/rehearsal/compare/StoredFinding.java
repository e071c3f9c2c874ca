package org.scrutineer.rehearsal.compare;

/// A finding as `GET findings` lists it.
///
/// @param findingId under which its details are found
/// @param instanceId of its current version
/// @param corrected whether it is a corrected version
public record StoredFinding(String findingId, String instanceId, boolean corrected) {}
