package org.scrutineer.contracts.findings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer that a person chose.
///
/// @param value raw answer
/// @param findingId whose answer it is; absent for one that no finding gives
public record ChosenAnswer(
        String questionCode, String value, @Nullable UUID findingId) {}
