package org.scrutineer.rehearsal.phone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.scrutineer.rehearsal.answers.FilledForm;

/// One phone, with the server URL that was put in at enrolment.
public final class Phone {

    private static final String USER_AGENT = "org.odk.collect.android/v2025.3.0 Dalvik/2.1.0 (rehearsal)";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final String XML_PART = "xml_submission_file";

    private final HttpClient http;
    private final String serverUrl;
    private final String deviceId;
    private final Semaphore network;
    private final Patience patience;

    /// @param serverUrl `{origin}/v1/key/{token}/missions/{missionId}`
    /// @param network how many phones may talk at the same time
    public Phone(HttpClient http, URI serverUrl, String deviceId, Semaphore network, Patience patience) {
        this.http = http;
        this.serverUrl = serverUrl.toString();
        this.deviceId = deviceId;
        this.network = network;
        this.patience = patience;
    }

    public String deviceId() {
        return deviceId;
    }

    /// Sends a finished form until somebody answers.
    ///
    /// @param picture attachment, null when there is none
    /// @param split send the form first and the picture in a POST of its own, which repeats the form
    /// @throws IOException when nobody answered as long as patience lasts
    public Answer submit(FilledForm form, byte @org.jspecify.annotations.Nullable [] picture, boolean split)
            throws IOException, InterruptedException {
        if (picture == null) {
            return post(part(form));
        }
        if (split) {
            Answer first = post(part(form).field("*isIncomplete*", "yes"));
            if (!first.accepted()) {
                return first;
            }
        }
        return post(part(form).file(form.picture(), "image/png", picture));
    }

    /// Forms that the phone may fetch; waits until the server knows the phone.
    public List<ListedForm> formList() throws IOException, InterruptedException {
        return FormListReader.forms(fetch(URI.create(serverUrl + "/formList"), true));
    }

    /// Fetches a form or media file and checks its hash.
    ///
    /// @throws IOException when the bytes are not those that the list promised
    public byte[] download(URI address, String hash) throws IOException, InterruptedException {
        byte[] bytes = fetch(address, false);
        String found = "md5:" + Hashes.md5(bytes);
        if (!found.equals(hash)) {
            throw new IOException("%s has %s, the list says %s".formatted(masked(address), found, hash));
        }
        return bytes;
    }

    /// Media files of a form.
    public List<MediaFile> manifest(URI address) throws IOException, InterruptedException {
        return FormListReader.media(fetch(address, true));
    }

    private byte[] fetch(URI address, boolean list) throws IOException, InterruptedException {
        HttpRequest request = request(address).GET().build();
        HttpResponse<byte[]> response = patience.until(
                got -> got.statusCode() == 200 || got.statusCode() < 500 && got.statusCode() != 403 && !list,
                () -> send(request));
        if (response.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(masked(address), response.statusCode()));
        }
        return response.body();
    }

    private Answer post(Multipart body) throws IOException, InterruptedException {
        URI address =
                URI.create(serverUrl + "/submission?deviceID=" + URLEncoder.encode(deviceId, StandardCharsets.UTF_8));
        HttpRequest head = request(address)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpRequest post = request(address)
                .header("Content-Type", body.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
                .build();
        return patience.until(answer -> !answer.passing(), () -> {
            HttpResponse<byte[]> asked = send(head);
            if (asked.statusCode() != 204) {
                return Answer.of(asked.statusCode(), "<message>HEAD was refused</message>");
            }
            HttpResponse<byte[]> answered = send(post);
            return Answer.of(answered.statusCode(), new String(answered.body(), StandardCharsets.UTF_8));
        });
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        network.acquire();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } finally {
            network.release();
        }
    }

    private static Multipart part(FilledForm form) {
        String boundary = "rehearsal-" + Hashes.md5(form.xml());
        return new Multipart(boundary).file(XML_PART, "text/xml; charset=utf-8", form.xml());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(ANSWER_WITHIN)
                .header("X-OpenRosa-Version", "1.0")
                .header("User-Agent", USER_AGENT);
    }

    private static String masked(URI address) {
        return address.getPath().replaceAll("/key/[^/]+", "/key/…");
    }
}
