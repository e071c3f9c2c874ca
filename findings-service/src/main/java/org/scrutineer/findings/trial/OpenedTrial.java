package org.scrutineer.findings.trial;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutineer.platform.phone.CollectSettings;

/// How a phone reaches a draft. This answer is the only place the token in it ever appears in.
public record OpenedTrial(
        @Schema(description = "Server address for ODK Collect; contains the token")
        String serverUrl,

        @Schema(description = "Settings of ODK Collect as text; contains the token")
        String settings,

        @Schema(description = "The settings as a QR code to scan: PNG in base64", format = "byte")
        byte[] settingsQr) {

    static OpenedTrial of(CollectSettings settings) {
        return new OpenedTrial(settings.serverUrl(), settings.text(), settings.png());
    }

    @Override
    public String toString() {
        return "OpenedTrial[withheld]";
    }
}
