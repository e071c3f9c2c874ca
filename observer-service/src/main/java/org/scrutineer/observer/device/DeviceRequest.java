package org.scrutineer.observer.device;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What a phone says about itself.
///
/// @param label for example its model; helps the office to tell two devices of one observer apart
public record DeviceRequest(@Size(max = 120) @Nullable String label) {}
