package org.scrutineer.rehearsal.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the files of the kit `kz2022` from the class path.
public final class MissionKit {

    private static final String ROOT = "/kit/kz2022/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CsvMapper CSV = new CsvMapper();

    private MissionKit() {}

    /// Bytes of a file.
    ///
    /// @param name path below the kit, for example `forms/kz2022_a.xml`
    /// @throws IllegalStateException when the kit is not on the class path
    public static byte[] bytes(String name) {
        try (InputStream in = MissionKit.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("The mission kit has no file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A text file, UTF-8.
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /// A JSON file.
    public static JsonNode json(String name) {
        try {
            return JSON.readTree(bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rows of a CSV file by column name; every value is text.
    public static List<Map<String, String>> rows(String name) {
        return rows(bytes(name));
    }

    /// Rows of CSV bytes by column name.
    public static List<Map<String, String>> rows(byte[] csv) {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (var read = CSV.readerForMapOf(String.class)
                .with(header)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .<Map<String, String>>readValues(csv)) {
            return read.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Polling stations of the frame by code.
    public static Map<String, Station> stations() {
        Map<String, Station> stations = new LinkedHashMap<>();
        for (Map<String, String> row : rows("polling-stations.csv")) {
            Station station = new Station(
                    value(row, "code"),
                    value(row, "region_code"),
                    value(row, "tec_code"),
                    value(row, "settlement"),
                    value(row, "kind"),
                    Integer.parseInt(value(row, "registered_voters")),
                    Double.parseDouble(value(row, "lat")),
                    Double.parseDouble(value(row, "lon")));
            stations.put(station.code(), station);
        }
        return stations;
    }

    /// Territorial commissions by code.
    public static Map<String, Commission> commissions() {
        Map<String, Commission> commissions = new LinkedHashMap<>();
        for (Map<String, String> row : rows("territorial-commissions.csv")) {
            Commission commission = new Commission(
                    value(row, "code"),
                    value(row, "region_code"),
                    value(row, "level"),
                    value(row, "settlement"),
                    value(row, "aor_code"),
                    Integer.parseInt(value(row, "stations")),
                    Double.parseDouble(value(row, "lat")),
                    Double.parseDouble(value(row, "lon")));
            commissions.put(commission.code(), commission);
        }
        return commissions;
    }

    /// The four forms, in the order of the day.
    public static List<FormDefinition> forms() {
        List<FormDefinition> forms = new ArrayList<>();
        for (JsonNode form : json("forms/form-definitions.json").path("forms")) {
            List<FormQuestion> questions = new ArrayList<>();
            for (JsonNode node : form.path("nodes")) {
                if (node.path("kind").asText().equals("question")) {
                    questions.add(new FormQuestion(
                            node.path("name").asText(),
                            QuestionKind.ofOdkType(node.path("odk_type").asText()),
                            node.path("problem").asBoolean(),
                            node.path("red_flag").asBoolean(),
                            node.path("list").asText().equals("scale4"),
                            node.path("path").asText().startsWith("/data/results/")));
                }
            }
            forms.add(new FormDefinition(
                    Purpose.ofLetter(form.path("form").asText()),
                    form.path("form_id").asText(),
                    form.path("version").asText(),
                    form.path("title").asText(),
                    List.copyOf(questions)));
        }
        return List.copyOf(forms);
    }

    /// The XForm of a form.
    public static byte[] xform(FormDefinition form) {
        return bytes("forms/" + form.formId() + ".xml");
    }

    private static String value(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("The mission kit has a file without the column " + column);
        }
        return value;
    }
}
