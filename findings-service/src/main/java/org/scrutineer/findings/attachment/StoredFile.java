package org.scrutineer.findings.attachment;

/// A file that is in the [ContentStore] for good.
///
/// @param sha256 lower-case hex; its name in the store
/// @param size bytes
public record StoredFile(String sha256, long size) {}
