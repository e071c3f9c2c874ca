package org.scrutineer.reporting.cut;

/// What a cut is made of, in short.
///
/// @param findings how many
/// @param sha256 over its lines, lower-case hex
record Manifest(long findings, String sha256) {}
