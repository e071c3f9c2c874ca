package org.scrutineer.rehearsal.kit;

/// A question of a form of the kit.
///
/// @param code node name in the form, for example `B_group`
/// @param problem a yes is an irregularity
/// @param redFlag a yes calls for immediate attention
/// @param rating answered on the scale very_good, good, bad, very_bad
/// @param result a figure of the protocol of results
public record FormQuestion(
        String code, QuestionKind kind, boolean problem, boolean redFlag, boolean rating, boolean result) {}
