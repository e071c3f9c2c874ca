package org.scrutineer.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;

class TopicScriptTest {

    @Test
    void createsTheTopicsOfTheContracts() throws IOException {
        var script = Files.readAllLines(ComposeFile.ROOT.resolve("local/compose/create-topics.sh"));

        assertThat(script.stream().filter(line -> line.matches("(compacted|kept) .*")))
                .containsExactlyElementsOf(Topics.all().stream()
                        .map(topic -> "%s %s %d"
                                .formatted(topic.compacted() ? "compacted" : "kept", topic.name(), topic.partitions()))
                        .toList());
        assertThat(String.join("\n", script)).contains("--config max.message.bytes=" + Topics.LARGEST_RECORD_BYTES);
    }
}
