package org.scrutineer.rehearsal.phone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.scrutineer.rehearsal.network.Network;

/// One phone, with the server URL that was put in at enrolment. Sends as ODK Collect does: it asks with HEAD,
/// divides the files by the length that the answer announces, and after a failure begins again from the HEAD.
public final class Phone {

    private static final String USER_AGENT = "org.odk.collect.android/v2025.3.0 Dalvik/2.1.0 (rehearsal)";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final String XML_PART = "xml_submission_file";
    /// What ODK Collect goes by when a server announces nothing.
    private static final long UNANNOUNCED_LENGTH = 10_000_000;

    private final Network network;
    private final String serverUrl;
    private final String deviceId;
    private final Patience patience;

    /// @param serverUrl `{origin}/v1/key/{token}/missions/{missionId}`
    public Phone(Network network, URI serverUrl, String deviceId, Patience patience) {
        this.network = network;
        this.serverUrl = serverUrl.toString();
        this.deviceId = deviceId;
        this.patience = patience;
    }

    public String deviceId() {
        return deviceId;
    }

    /// Sends a finished form with its files until somebody answers.
    ///
    /// @param form as the form engine wrote it; not a byte is changed
    /// @throws IOException when nobody answered as long as patience lasts
    public Answer submit(byte[] form, List<Attachment> files) throws IOException, InterruptedException {
        return patience.until(answer -> !answer.passing(), () -> attempt(form, files));
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
        String found = Hashes.openRosa(bytes);
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
                () -> network.send(request));
        if (response.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(masked(address), response.statusCode()));
        }
        return response.body();
    }

    private Answer attempt(byte[] form, List<Attachment> files) throws IOException, InterruptedException {
        HttpResponse<byte[]> asked = network.send(request(submission())
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        boolean captivePortal = asked.statusCode() / 100 == 2 && asked.statusCode() != 204;
        if (captivePortal || asked.statusCode() == 401) {
            return new Answer(asked.statusCode(), "HEAD was refused");
        }
        long limit = asked.headers()
                .firstValueAsLong("X-OpenRosa-Accept-Content-Length")
                .orElse(UNANNOUNCED_LENGTH);
        Iterator<List<Attachment>> batches =
                Batches.of(form.length, files, limit).iterator();
        Answer answer;
        do {
            List<Attachment> batch = batches.next();
            answer = post(form, batch, batches.hasNext());
        } while (answer.accepted() && batches.hasNext());
        return answer;
    }

    private Answer post(byte[] form, List<Attachment> files, boolean moreFollow)
            throws IOException, InterruptedException {
        Multipart body = new Multipart("rehearsal-" + Hashes.md5(form));
        body.file(XML_PART, "text/xml; charset=utf-8", form);
        files.forEach(file -> body.file(file.name(), file.mediaType(), file.content()));
        if (moreFollow) {
            body.field("*isIncomplete*", "yes");
        }
        HttpResponse<byte[]> answered = network.send(request(submission())
                .header("Content-Type", body.contentType())
                .POST(HttpRequest.BodyPublishers.concat(body.pieces().stream()
                        .map(HttpRequest.BodyPublishers::ofByteArray)
                        .toArray(HttpRequest.BodyPublisher[]::new)))
                .build());
        return Answer.of(answered.statusCode(), new String(answered.body(), StandardCharsets.UTF_8));
    }

    private URI submission() {
        return URI.create(serverUrl + "/submission?deviceID=" + URLEncoder.encode(deviceId, StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(URI address) {
        return network.request(address)
                .timeout(ANSWER_WITHIN)
                .header("X-OpenRosa-Version", "1.0")
                .header("User-Agent", USER_AGENT);
    }

    private static String masked(URI address) {
        return address.getPath().replaceAll("/key/[^/]+", "/key/…");
    }
}
