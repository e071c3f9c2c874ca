package org.scrutineer.rehearsal.phone;

import java.net.URI;

/// A media file as a manifest names it.
///
/// @param hash `md5:` and hex of the file
public record MediaFile(String name, String hash, URI downloadUrl) {}
