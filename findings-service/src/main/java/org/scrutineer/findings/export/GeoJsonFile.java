package org.scrutineer.findings.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.QuestionKind;

/// Findings as GeoJSON (RFC 7946): the place is the first one answered, in the order of the form; without one
/// it is null.
final class GeoJsonFile {

    private static final JsonFactory JSON = new JsonFactory();

    private final Sheet sheet;
    private final List<Column> places;
    private final List<String> headers;
    private final JsonGenerator json;

    private GeoJsonFile(Source source, JsonGenerator json) {
        this.sheet = source.sheet(Layout.FINDINGS);
        this.headers = sheet.headers();
        this.places = source.layout().tables().getFirst().columns().stream()
                .filter(column -> column.kind() == QuestionKind.GEOPOINT)
                .toList();
        this.json = json;
    }

    static void write(Source source, OutputStream out) throws SQLException, IOException {
        JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        GeoJsonFile file = new GeoJsonFile(source, json);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        source.rows(Layout.FINDINGS, file::feature);
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void feature(FindingRow finding, AnswerRow answers) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", finding.findingId().toString());
        json.writeFieldName("geometry");
        geometry(answers.cells());
        json.writeObjectFieldStart("properties");
        @Nullable String[] values = sheet.values(finding, answers);
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null) {
                property(headers.get(i), sheet.isNumber(i) ? CellText.number(value) : null, value);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void property(String name, @Nullable BigDecimal number, String text) throws IOException {
        if (number == null) {
            json.writeStringField(name, text);
        } else {
            json.writeNumberField(name, number);
        }
    }

    private void geometry(@Nullable String[] cells) throws IOException {
        for (Column place : places) {
            String answer = place.value(cells);
            Point point = answer == null ? null : Point.of(answer);
            if (point != null) {
                json.writeStartObject();
                json.writeStringField("type", "Point");
                json.writeArrayFieldStart("coordinates");
                json.writeNumber(point.longitude());
                json.writeNumber(point.latitude());
                json.writeEndArray();
                json.writeEndObject();
                return;
            }
        }
        json.writeNull();
    }

    /// Degrees, WGS 84.
    private record Point(BigDecimal longitude, BigDecimal latitude) {

        private static final BigDecimal POLE = BigDecimal.valueOf(90);
        private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

        /// @param answer latitude, longitude, altitude, accuracy, parted by blanks
        /// @return null when it is no place on Earth
        static @Nullable Point of(String answer) {
            String[] parts = answer.strip().split("\\s+");
            BigDecimal latitude = degrees(parts[0], POLE);
            BigDecimal longitude = parts.length < 2 ? null : degrees(parts[1], DATE_LINE);
            return latitude == null || longitude == null ? null : new Point(longitude, latitude);
        }

        private static @Nullable BigDecimal degrees(String text, BigDecimal most) {
            try {
                BigDecimal value = new BigDecimal(text);
                return value.abs().compareTo(most) <= 0 ? value : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }
}
