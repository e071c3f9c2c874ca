package org.scrutineer.rehearsal.answers;

import java.util.Map;

/// A form as it leaves a phone.
///
/// @param xml the submission, byte for byte
/// @param answers text of every leaf of the submission by node name; empty = asked and not answered
/// @param picture name of the attachment, empty when there is none
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are what matters
public record FilledForm(Sheet sheet, byte[] xml, Map<String, String> answers, String picture) {}
