package org.scrutineer.platform.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/// What ODK Collect is told when it scans a code: JSON, deflated, in base64.
///
/// @param projectName what the phone calls this connection
/// @param serverUrl address with the credential in it
public record CollectSettings(String projectName, String serverUrl) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The text in the code. Forms are kept exactly as the server lists them, and finished ones are sent by
    /// themselves: an observer in a polling station should not have to think of either.
    public String text() {
        Map<String, Object> settings = Map.of(
                "general",
                        Map.of(
                                "server_url", serverUrl,
                                "form_update_mode", "match_exactly",
                                "autosend", "wifi_and_cellular"),
                "admin", Map.of(),
                "project", Map.of("name", projectName));
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(JSON.writeValueAsString(settings).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(deflated.toByteArray());
    }

    /// The code to scan.
    public byte[] png() {
        return QrCode.png(text());
    }

    @Override
    public String toString() {
        return "CollectSettings[" + projectName + ", withheld]";
    }
}
