package org.scrutineer.observer.device;

import java.util.UUID;

/// What a phone gets, once.
///
/// @param token 64 characters; this answer is the only place it ever appears in
/// @param serverUrl what ODK Collect takes as the address of its server; contains the token
public record EnrolledDevice(UUID deviceId, String observerCode, String token, String serverUrl) {

    @Override
    public String toString() {
        return "EnrolledDevice[" + deviceId + ", withheld]";
    }
}
