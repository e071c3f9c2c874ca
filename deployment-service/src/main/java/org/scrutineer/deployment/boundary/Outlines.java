package org.scrutineer.deployment.boundary;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.scrutineer.deployment.geography.Position;

/// The outlines of regions as shapes that can be asked.
public final class Outlines {

    /// About a kilometre: outlines are drawn coarsely, and a station on a border is no fault.
    private static final double TOLERANCE_DEGREES = 0.01;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Map<String, Outline> byRegion;

    private record Outline(IndexedPointInAreaLocator inside, IndexedFacetDistance border) {

        boolean covers(Coordinate point) {
            return inside.locate(point) != Location.EXTERIOR
                    || border.isWithinDistance(GEOMETRY.createPoint(point), TOLERANCE_DEGREES);
        }
    }

    /// @param shapes polygons and multipolygons by region code; x is longitude
    Outlines(Map<String, Geometry> shapes) {
        this.byRegion = shapes.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        shape -> new Outline(
                                new IndexedPointInAreaLocator(shape.getValue()),
                                new IndexedFacetDistance(shape.getValue()))));
    }

    Set<String> regions() {
        return byRegion.keySet();
    }

    /// @return empty when the region has no outline
    public Optional<Boolean> covers(String regionCode, Position position) {
        return Optional.ofNullable(byRegion.get(regionCode))
                .map(outline -> outline.covers(new Coordinate(position.longitude(), position.latitude())));
    }
}
