package org.scrutineer.rehearsal.staff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.kit.FormQuestion;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Purpose;

/// The four forms: uploaded, marked as `form-definitions.json` says, published.
public final class FormSteps {

    private final StaffApi api;
    private final Consumer<String> out;

    public FormSteps(StaffApi api, Consumer<String> out) {
        this.api = api;
        this.out = out;
    }

    /// Brings a form to phones.
    public void publish(FormDefinition form) throws IOException, InterruptedException {
        JsonNode uploaded = api.upload(
                User.ANALYST, "POST", "/forms?purpose=" + form.purpose(), "application/xml", MissionKit.xform(form));
        String version = "/forms/%s/versions/%s".formatted(form.formId(), form.version());
        if (uploaded.path("status").asText().equals("DRAFT")) {
            api.put(User.ANALYST, version + "/marks", marks(form));
            api.upload(User.ANALYST, "POST", version + "/publish", "application/json", new byte[0]);
        }
        out.accept("%s %s  %d questions, published"
                .formatted(form.formId(), form.version(), form.questions().size()));
    }

    private static Map<String, Object> marks(FormDefinition form) {
        Map<String, Object> marks = new HashMap<>();
        marks.put("problems", form.codes(FormQuestion::problem));
        marks.put("redFlags", form.codes(FormQuestion::redFlag));
        marks.put("ratings", form.codes(FormQuestion::rating));
        marks.put("overallRating", form.overallRating());
        marks.put("results", form.codes(FormQuestion::result));
        marks.put("fields", fields(form.purpose()));
        return marks;
    }

    private static Map<String, @Nullable String> fields(Purpose purpose) {
        boolean station = purpose != Purpose.TABULATION;
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("team", purpose.code("team"));
        fields.put("region", purpose.code("region"));
        fields.put("commission", purpose.code("tec"));
        fields.put("station", station ? purpose.code("pec") : null);
        fields.put("stationOther", station ? purpose.code("pec_other") : null);
        fields.put("settlement", purpose.code("settlement"));
        fields.put("access", purpose.code("access"));
        fields.put("started", "start");
        fields.put("ended", "end");
        fields.put("arrived", purpose.code("t_arr"));
        fields.put("departed", purpose.code("t_dep"));
        fields.put("position", purpose.code("gps"));
        return fields;
    }
}
