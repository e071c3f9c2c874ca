package org.scrutineer.findings.protocol;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of a protocol as its photo shows them.
///
/// @param figures question code to number; what cannot be read is left out
public record SecondEntryRequest(
        @NotNull @Size(min = 1, max = 500) @Nullable Map<
                        @Size(max = 200) String,
                        @NotNull @PositiveOrZero @DecimalMax("999999999999") @Digits(integer = 12, fraction = 6) BigDecimal>
                figures) {}
