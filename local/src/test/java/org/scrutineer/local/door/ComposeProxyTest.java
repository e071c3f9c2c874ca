package org.scrutineer.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeProxyTest {

    private static final Pattern LOCATION = Pattern.compile(
            "location ~ \\^(?<path>\\S+)\\$ \\{ (set \\$upstream http://(?<server>[a-z-]+):8080;.*|return 404;) }");

    @Test
    void hasTheLocalFrontDoorsRoutesInTheSameOrder() throws IOException {
        var configuration =
                Files.readString(Path.of(System.getProperty("repository.root"), "local/compose/nginx.conf"));

        var routes = LOCATION.matcher(configuration)
                .results()
                .map(line ->
                        line.group("path") + " -> " + (line.group("server") == null ? "nobody" : line.group("server")));

        assertThat(routes)
                .containsExactlyElementsOf(RoutingTable.routes().stream()
                        .map(route -> route.path().pattern() + " -> "
                                + route.destination().server())
                        .toList());
    }

    @Test
    void saysThatAServiceIsDownInTheSameWords() throws IOException {
        var configuration =
                Files.readString(Path.of(System.getProperty("repository.root"), "local/compose/nginx.conf"));
        var headers = io.vertx.core.MultiMap.caseInsensitiveMultiMap();

        assertThat(configuration)
                .contains(Refusals.UNAVAILABLE.dress("/v1/key/t/x", headers).toString())
                .contains(Refusals.UNAVAILABLE.dress("/", headers).toString());
    }
}
