package org.scrutineer.observer.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.scrutineer.platform.messaging.Outbox;

/// Takes the right to submit from a device. Doing it again changes nothing.
@ApplicationScoped
class RevokeDevice {

    private final Devices devices;
    private final Outbox outbox;
    private final Clock clock;

    RevokeDevice(Devices devices, Outbox outbox, Clock clock) {
        this.devices = devices;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void handle(String missionId, UUID deviceId) {
        Device device = devices.require(missionId, deviceId);
        if (device.revoke(clock.instant())) {
            outbox.append(() -> DeviceEvents.revoked(device));
        }
    }
}
