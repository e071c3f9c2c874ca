package org.scrutineer.deployment.team;

import java.util.List;

/// What became of a pairing.
///
/// @param teams standing after it
/// @param paired observers in those teams
/// @param unpaired everybody of the category who is in no team, by observer code
record PairingReport(TeamKind kind, boolean dryRun, int teams, int paired, List<Unpaired> unpaired) {}
