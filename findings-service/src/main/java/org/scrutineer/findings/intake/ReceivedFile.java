package org.scrutineer.findings.intake;

import org.scrutineer.findings.attachment.Incoming;

/// A file that came with a submission and is not stored yet.
///
/// @param name by which the submission refers to it
public record ReceivedFile(String name, String mediaType, Incoming content) {}
