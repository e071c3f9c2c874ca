package org.scrutineer.observer.device;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutineer.platform.phone.CollectSettings;

/// What a phone gets, once.
///
/// @param token 64 characters; this answer is the only place it ever appears in
/// @param serverUrl what ODK Collect takes as the address of its server; contains the token
/// @param settings what ODK Collect takes as its settings; contains the token
/// @param settingsQr the same as a QR code that ODK Collect scans, a PNG
public record EnrolledDevice(
        UUID deviceId,
        String observerCode,
        String token,
        String serverUrl,

        @Schema(description = "Settings of ODK Collect as text; contains the token")
        String settings,

        @Schema(description = "The settings as a QR code to scan: PNG in base64", format = "byte")
        byte[] settingsQr) {

    static EnrolledDevice of(Device device, String token, CollectSettings settings) {
        return new EnrolledDevice(
                device.id(), device.observerCode(), token, settings.serverUrl(), settings.text(), settings.png());
    }

    @Override
    public String toString() {
        return "EnrolledDevice[" + deviceId + ", withheld]";
    }
}
