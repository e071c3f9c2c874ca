package org.scrutineer.observer.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.enrolment.Enrolment;
import org.scrutineer.observer.enrolment.Enrolments;
import org.scrutineer.observer.enrolment.Secret;
import org.scrutineer.observer.mission.Missions;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.phone.CollectSettings;

/// Exchanges an enrolment code for a device token.
@ApplicationScoped
class EnrolDevice {

    private final Missions missions;
    private final Enrolments enrolments;
    private final Devices devices;
    private final Outbox outbox;
    private final Clock clock;
    private final String publicUrl;

    /// @param publicUrl where phones reach the platform
    EnrolDevice(
            Missions missions,
            Enrolments enrolments,
            Devices devices,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "scrutineer.public-url") String publicUrl) {
        this.missions = missions;
        this.enrolments = enrolments;
        this.devices = devices;
        this.outbox = outbox;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /// @param authorization `Enrolment <code>`
    /// @throws org.scrutineer.platform.web.DomainException 401 when the code is not valid
    @Transactional
    EnrolledDevice handle(String missionId, @Nullable String authorization, @Nullable String label) {
        Instant now = clock.instant();
        Enrolment enrolment = enrolments.spend(missionId, authorization, now);
        Secret token = Secret.token();
        Device device = new Device(missionId, enrolment, label, token, now);
        devices.persist(device);
        outbox.append(() -> DeviceEvents.enrolled(device));
        String serverUrl = "%s/v1/key/%s/missions/%s".formatted(publicUrl, token.value(), missionId);
        String missionName = missions.require(missionId).name();
        return EnrolledDevice.of(device, token.value(), new CollectSettings(missionName, serverUrl));
    }
}
