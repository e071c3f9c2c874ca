package org.scrutineer.findings.figure;

import java.math.BigDecimal;

/// A figure that is not what the finding says.
///
/// @param code of the question
/// @param typed the answer of the finding
/// @param entered the figure it was compared with
public record Difference(String code, BigDecimal typed, BigDecimal entered) {}
