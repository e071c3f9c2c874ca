package org.scrutineer.contracts.deployment;

import java.util.List;
import java.util.UUID;

/// A member of a team.
public record TeamMember(UUID observerId, String observerCode, String name, List<String> citizenships) {}
