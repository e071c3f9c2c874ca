package org.scrutineer.observer.preparation;

import java.util.List;

/// What became of a request about many observers.
///
/// @param applied items that changed something
/// @param unchanged items that say what is known already
/// @param refused items that were not applied, each with its reason
public record Receipt(int applied, int unchanged, List<Refusal> refused) {}
