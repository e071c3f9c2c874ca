package org.scrutineer.rehearsal.phone;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A form as the form list shows it.
///
/// @param hash `md5:` and hex of the form
/// @param manifestUrl null when the form needs no media
public record ListedForm(
        String formId,
        String version,
        String hash,
        URI downloadUrl,
        @Nullable URI manifestUrl) {}
