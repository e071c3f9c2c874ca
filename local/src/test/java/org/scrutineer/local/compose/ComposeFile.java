package org.scrutineer.local.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// docker-compose.yml as data, after anchors and merges.
final class ComposeFile {

    static final Path ROOT = Path.of(System.getProperty("repository.root"));

    private final Map<String, Object> document;

    private ComposeFile(Map<String, Object> document) {
        this.document = document;
    }

    static ComposeFile read() throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return new ComposeFile(map(yaml.load(text())));
    }

    static String text() throws IOException {
        return Files.readString(ROOT.resolve("docker-compose.yml"));
    }

    Map<String, Object> topLevel() {
        return document;
    }

    Map<String, Map<String, Object>> services() {
        var services = new TreeMap<String, Map<String, Object>>();
        map(document.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    Map<String, Object> service(String name) {
        return services().get(name);
    }

    Map<String, Object> volumes() {
        return map(document.get("volumes"));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }
}
