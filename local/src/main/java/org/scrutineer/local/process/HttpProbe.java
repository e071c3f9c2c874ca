package org.scrutineer.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks an address of this machine, with a port, whether it answers with status 200.
public final class HttpProbe {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(500))
            .build();

    private HttpProbe() {}

    /// Any failure, a refusal or another status is a no; it takes three seconds at most. While nobody listens it costs
    /// one attempt to connect and none of a request, so that asking often takes nothing from what is starting.
    public static boolean saysOk(URI address) {
        if (!Ports.answers(address.getPort())) {
            return false;
        }
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
