package org.scrutineer.platform.security;

import org.jspecify.annotations.Nullable;

/// A role that somebody has in a mission.
///
/// @param areaCode the only area she has it in; null for the whole mission
public record Grant(String role, @Nullable String areaCode) {}
