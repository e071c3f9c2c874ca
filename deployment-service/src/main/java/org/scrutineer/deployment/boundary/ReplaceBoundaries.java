package org.scrutineer.deployment.boundary;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutineer.deployment.geography.Regions;
import org.scrutineer.deployment.mission.MissionLock;

/// Replaces the outlines of a mission's regions.
@ApplicationScoped
class ReplaceBoundaries {

    private final MissionLock lock;
    private final Boundaries boundaries;
    private final Regions regions;
    private final ObjectMapper json;

    ReplaceBoundaries(MissionLock lock, Boundaries boundaries, Regions regions, ObjectMapper json) {
        this.lock = lock;
        this.boundaries = boundaries;
        this.regions = regions;
        this.json = json;
    }

    @Transactional
    BoundaryReport handle(String missionId, byte[] document) {
        Outlines outlines = BoundaryDocument.read(json, document);
        lock.take(missionId);
        boundaries.save(missionId, new String(document, StandardCharsets.UTF_8));
        Set<String> known = regions.all(missionId).stream()
                .map(stored -> stored.facts().code())
                .collect(Collectors.toSet());
        List<String> unknown = outlines.regions().stream()
                .filter(code -> !known.contains(code))
                .sorted()
                .toList();
        return new BoundaryReport(outlines.regions().size() - unknown.size(), unknown);
    }
}
