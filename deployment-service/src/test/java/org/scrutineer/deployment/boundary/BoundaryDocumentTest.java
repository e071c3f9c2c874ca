package org.scrutineer.deployment.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.deployment.geography.Position;
import org.scrutineer.platform.web.DomainException;

class BoundaryDocumentTest {

    private static final String SQUARE = "[[[70,50],[72,50],[72,52],[70,52],[70,50]]]";

    private static Outlines read(String document) {
        return BoundaryDocument.read(new ObjectMapper(), document.getBytes(StandardCharsets.UTF_8));
    }

    private static String feature(String geometry) {
        return """
                {"type":"FeatureCollection","features":[
                  {"type":"Feature","properties":{"code":"KZ-71"},"geometry":%s}]}""".formatted(geometry);
    }

    @Test
    void knowsWhatIsInside() {
        Outlines outlines = read(feature("{\"type\":\"Polygon\",\"coordinates\":%s}".formatted(SQUARE)));

        assertThat(outlines.covers("KZ-71", new Position(51, 71))).contains(true);
        assertThat(outlines.covers("KZ-71", new Position(71, 51))).contains(false);
        assertThat(outlines.covers("KZ-71", new Position(49.995, 71)))
                .as("just across the border")
                .contains(true);
        assertThat(outlines.covers("KZ-10", new Position(51, 71))).isEmpty();
    }

    @Test
    void leavesOutHolesAndTakesSeveralParts() {
        Outlines outlines = read(feature("""
                {"type":"MultiPolygon","coordinates":[
                  [[[70,50],[72,50],[72,52],[70,52],[70,50]],[[70.5,50.5],[71.5,50.5],[71.5,51.5],[70.5,51.5],[70.5,50.5]]],
                  [[[60,40],[61,40],[61,41],[60,41],[60,40]]]]}"""));

        assertThat(outlines.covers("KZ-71", new Position(51, 71))).contains(false);
        assertThat(outlines.covers("KZ-71", new Position(50.2, 70.2))).contains(true);
        assertThat(outlines.covers("KZ-71", new Position(40.5, 60.5))).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{\"type\":\"Feature\"}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"id\":\"x\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"id\":\"x\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"id\":\"x\",\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"id\":\"x\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,2],[1,1]]]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"id\":\"x\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,2],[3,1],[4,4]]]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"id\":\"x\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,200],[3,1],[1,1]]]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"id\":\"x\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[\"a\",2],[3,1],[1,1]]]}}]}"
            })
    void refusesWhatIsNotOutlines(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(DomainException.class);
    }

    @Test
    void refusesARegionThatIsThereTwice() {
        String shape = "{\"type\":\"Polygon\",\"coordinates\":%s}".formatted(SQUARE);
        String twice = """
                {"type":"FeatureCollection","features":[{"id":"A","geometry":%1$s},{"id":"A","geometry":%1$s}]}""".formatted(shape);

        assertThatThrownBy(() -> read(twice)).hasMessageContaining("features[1]");
    }
}
