package org.scrutineer.deployment.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.scrutineer.deployment.DeploymentProblem;
import org.scrutineer.platform.web.DomainException;

/// Reads a GeoJSON FeatureCollection (RFC 7946) whose features are regions: `properties.code`, or `id`, is the code
/// of the region; the geometry is a Polygon or MultiPolygon in WGS 84.
final class BoundaryDocument {

    /// A closed ring has its first position again as its last.
    private static final int SHORTEST_RING = 4;

    private static final int LONGEST_CODE = 40;

    private final GeometryFactory geometry = new GeometryFactory();

    private BoundaryDocument() {}

    /// @throws DomainException when the document is something else
    static Outlines read(ObjectMapper json, byte[] document) {
        try {
            JsonNode root = json.readTree(document);
            if (root == null || !"FeatureCollection".equals(root.path("type").asText())) {
                throw unreadable("a FeatureCollection is expected");
            }
            return new BoundaryDocument().outlines(root.path("features"));
        } catch (IOException e) {
            throw unreadable("it is not JSON in UTF-8");
        }
    }

    private Outlines outlines(JsonNode features) {
        Map<String, Geometry> shapes = new TreeMap<>();
        int index = 0;
        for (JsonNode feature : features) {
            String at = "features[%d]: ".formatted(index++);
            String code = feature.path("properties")
                    .path("code")
                    .asText(feature.path("id").asText());
            if (code.isBlank() || code.length() > LONGEST_CODE) {
                throw unreadable(at + "properties.code or id must be the code of a region");
            }
            if (shapes.put(code, shape(feature.path("geometry"), at)) != null) {
                throw unreadable(at + "a region is there twice");
            }
        }
        if (shapes.isEmpty()) {
            throw unreadable("there are no features");
        }
        return new Outlines(shapes);
    }

    private Geometry shape(JsonNode shape, String at) {
        JsonNode coordinates = shape.path("coordinates");
        return switch (shape.path("type").asText()) {
            case "Polygon" -> polygon(coordinates, at);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                coordinates.forEach(part -> parts.add(polygon(part, at)));
                if (parts.isEmpty()) {
                    throw unreadable(at + "the MultiPolygon is empty");
                }
                yield geometry.createMultiPolygon(parts.toArray(new Polygon[0]));
            }
            default -> throw unreadable(at + "the geometry must be a Polygon or MultiPolygon");
        };
    }

    private Polygon polygon(JsonNode rings, String at) {
        List<LinearRing> read = new ArrayList<>();
        rings.forEach(ring -> read.add(ring(ring, at)));
        if (read.isEmpty()) {
            throw unreadable(at + "a polygon needs an outer ring");
        }
        return geometry.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(new LinearRing[0]));
    }

    private LinearRing ring(JsonNode ring, String at) {
        List<Coordinate> points = new ArrayList<>();
        for (JsonNode point : ring) {
            double longitude = point.path(0).asDouble(Double.NaN);
            double latitude = point.path(1).asDouble(Double.NaN);
            if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
                throw unreadable(at + "a position must be [longitude, latitude] in degrees");
            }
            points.add(new Coordinate(longitude, latitude));
        }
        if (points.size() < SHORTEST_RING || !points.getFirst().equals2D(points.getLast())) {
            throw unreadable(at + "a ring needs four positions and must be closed");
        }
        return geometry.createLinearRing(points.toArray(new Coordinate[0]));
    }

    private static DomainException unreadable(String what) {
        return new DomainException(DeploymentProblem.BOUNDARIES_UNREADABLE, "Nothing was stored: " + what + ".");
    }
}
