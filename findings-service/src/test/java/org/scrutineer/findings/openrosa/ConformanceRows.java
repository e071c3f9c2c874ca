package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.xform;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;

/// One class for each section of the contract with phones, one test for each row, named after it. Every row has a
/// mission of its own with a phone and the form `f`. What a row means where this platform differs on purpose
/// stands in `docs/reference/openrosa.md`.
abstract class ConformanceRows {

    FieldMission mission;
    Phone phone;

    @BeforeEach
    void aMissionWithAPhoneAndAForm() {
        mission = FieldMission.announced();
        phone = mission.phone("00042");
        mission.form(xform("f", "1"));
    }

    Response post(String xml, Photo... photos) {
        return FieldMission.send(phone, xml, photos);
    }

    /// The reason of the only thing that is held.
    String reasonHeld() {
        List<Map<String, Object>> held = mission.held();
        assertThat(held).hasSize(1);
        return (String) held.getFirst().get("reason");
    }

    List<Map<String, Object>> attachmentsOf(String instanceId) {
        return mission.get("/findings/" + findingId(instanceId)).list("attachments");
    }

    String findingId(String instanceId) {
        return mission.findings().stream()
                .filter(finding -> finding.get("instanceId").equals(instanceId))
                .map(finding -> (String) finding.get("findingId"))
                .findFirst()
                .orElseThrow();
    }
}
