package org.scrutineer.deployment.boundary;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// Questions about outlines.
@ApplicationScoped
public class FindOutlines {

    private final Boundaries boundaries;
    private final ObjectMapper json;

    FindOutlines(Boundaries boundaries, ObjectMapper json) {
        this.boundaries = boundaries;
        this.json = json;
    }

    /// The outlines of a mission's regions; without any when none were sent.
    public Outlines of(String missionId) {
        return boundaries
                .document(missionId)
                .map(document -> BoundaryDocument.read(json, document.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> new Outlines(Map.of()));
    }

    /// @throws DomainException 404 when the mission has none
    String document(String missionId) {
        return boundaries
                .document(missionId)
                .orElseThrow(() -> new DomainException(CommonProblem.NOT_FOUND, "No boundaries were sent yet."));
    }
}
