package org.scrutineer.reporting.stream;

/// A change with its place in the stream.
///
/// @param position grows in the order of commits over all missions
/// @param payload JSON
record StreamEntry(long position, String missionId, String type, String payload) {}
