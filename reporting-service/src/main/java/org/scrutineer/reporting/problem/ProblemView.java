package org.scrutineer.reporting.problem;

import org.jspecify.annotations.Nullable;

/// How often an irregularity was reported.
///
/// @param problem marked PROBLEM: belongs to the table of irregularities
/// @param redFlag marked RED FLAG
/// @param key region code, settlement, `unknown`, or `all`
/// @param yes findings that report it (for a number: one above zero)
/// @param base valid answers of findings with access
/// @param stations at how many stations (commissions, for TABULATION) at least once; only for all
/// @param regions in how many regions; only for all
/// @param teams by how many teams; only for all
/// @param display `k of n` below a base of 100, else `NN%`
public record ProblemView(
        String formId,
        String code,
        String label,
        boolean problem,
        boolean redFlag,
        String key,
        long yes,
        long base,
        @Nullable Integer stations,
        @Nullable Integer regions,
        @Nullable Integer teams,
        String display) {}
