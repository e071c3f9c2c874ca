package org.scrutineer.rehearsal.phone;

/// A file that a form names.
///
/// @param name as the form names it
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Attachment(String name, String mediaType, byte[] content) {}
