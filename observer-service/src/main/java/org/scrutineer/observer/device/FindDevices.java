package org.scrutineer.observer.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.scrutineer.observer.mission.Missions;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Reads devices.
@ApplicationScoped
class FindDevices {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Missions missions;
    private final Devices devices;

    FindDevices(Missions missions, Devices devices) {
        this.missions = missions;
        this.devices = devices;
    }

    @Transactional
    Page<DeviceView> page(String missionId, PageRequest page) {
        missions.require(missionId);
        UUID after = page.cursor().map(FindDevices::cursor).orElse(BEFORE_ALL);
        List<Device> found = devices.page(missionId, after, page.size() + 1);
        return Page.of(
                found.stream().map(DeviceView::of).toList(),
                page.size(),
                device -> device.deviceId().toString());
    }

    private static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new DomainException(CommonProblem.INVALID_REQUEST, "after is not what a page gave as next");
        }
    }
}
