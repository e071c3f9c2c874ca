package org.scrutineer.findings.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;

/// A submission of the kit.
///
/// @param files names of the files that belong to it
record Sample(String xml, String instanceId, List<String> files) {

    static List<Sample> all() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (JsonNode submission :
                TestTopics.JSON.readTree(Kit.bytes("submissions/index.json")).path("submissions")) {
            List<String> files = new ArrayList<>();
            submission
                    .path("attachments")
                    .forEach(path ->
                            files.add(path.asText().substring(path.asText().indexOf('/') + 1)));
            samples.add(new Sample(
                    Kit.text("submissions/" + submission.path("file").asText()),
                    submission.path("instanceID").asText(),
                    files));
        }
        return samples;
    }
}
