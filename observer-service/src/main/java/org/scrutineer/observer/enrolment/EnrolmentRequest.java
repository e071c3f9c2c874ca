package org.scrutineer.observer.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/// For whom codes are wanted.
public record EnrolmentRequest(@NotEmpty @Size(max = 10_000) List<@NotBlank String> observerCodes) {}
