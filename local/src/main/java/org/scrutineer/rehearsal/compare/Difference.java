package org.scrutineer.rehearsal.compare;

/// A figure that is not what was sent.
///
/// @param form form id, or the name of the report
/// @param question question code, or `-`
/// @param group for example `region KZ-10`
/// @param figure for example `count yes`
/// @param sent what follows from the ledger
/// @param reported what the platform says
public record Difference(String form, String question, String group, String figure, String sent, String reported) {}
