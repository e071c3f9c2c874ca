package org.scrutineer.contracts.findings;

import java.util.Map;

/// A choice of a select question.
///
/// @param labels language code to label
public record Choice(String value, Map<String, String> labels) {}
