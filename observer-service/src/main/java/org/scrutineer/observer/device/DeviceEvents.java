package org.scrutineer.observer.device;

import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.DeviceEnrolled;
import org.scrutineer.contracts.observer.DeviceRevoked;
import org.scrutineer.contracts.observer.DeviceState;
import org.scrutineer.contracts.observer.ObserverEvent;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// What others are told about a device: the hash of its token, never the token.
final class DeviceEvents {

    private DeviceEvents() {}

    static OutgoingEvent enrolled(Device device) {
        return event(device, DeviceEnrolled.TYPE, new DeviceEnrolled(state(device)));
    }

    static OutgoingEvent revoked(Device device) {
        return event(device, DeviceRevoked.TYPE, new DeviceRevoked(state(device)));
    }

    private static OutgoingEvent event(Device device, String type, ObserverEvent payload) {
        return new OutgoingEvent(
                Topics.OBSERVER_DEVICE,
                "device",
                device.id().toString(),
                type,
                device.version(),
                device.missionId(),
                payload);
    }

    private static DeviceState state(Device device) {
        return new DeviceState(
                device.id(),
                device.missionId(),
                device.observerId(),
                device.observerCode(),
                device.tokenHash(),
                device.enrolledAt(),
                device.isRevoked(),
                device.version());
    }
}
