package org.scrutineer.deployment.geography;

/// Facts as they are kept, with the version that grows by every change.
///
/// @param version 1 for the first
public record Stored<T>(T facts, long version) {}
