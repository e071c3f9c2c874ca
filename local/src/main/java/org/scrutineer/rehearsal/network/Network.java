package org.scrutineer.rehearsal.network;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

/// What carries the requests of phones; shared by all of them.
public final class Network {

    private final HttpClient http;
    private final Semaphore atOnce;
    private final UnaryOperator<URI> way;

    private Network(HttpClient http, int atOnce, UnaryOperator<URI> way) {
        this.http = http;
        this.atOnce = new Semaphore(atOnce);
        this.way = way;
    }

    /// @param atOnce how many phones may talk at the same time
    public static Network direct(HttpClient http, int atOnce) {
        return by(address -> address, http, atOnce);
    }

    /// @param way from any address that a phone asks for, whoever gave it to the phone, to where it is asked
    /// @param atOnce how many phones may talk at the same time
    public static Network by(UnaryOperator<URI> way, HttpClient http, int atOnce) {
        return new Network(http, atOnce, way);
    }

    /// A request to an address, to be completed.
    public HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(way.apply(address));
    }

    /// Waits for its turn, then sends.
    ///
    /// @throws IOException when there was no whole answer; nobody knows then whether the request arrived
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        atOnce.acquire();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } finally {
            atOnce.release();
        }
    }
}
