/// Simulated phones that behave like ODK Collect.
///
/// Each has its own device token, fetches the form list, forms, manifests and media and checks their hashes, asks
/// with HEAD before it sends, divides files by the length the server announces, posts multipart with `?deviceID=`
/// and a User-Agent, and tries again with growing pauses until somebody answers. Only 201 counts as sent.
/// Exactly-once effects are the platform's business, not the phone's.
@NullMarked
package org.scrutineer.rehearsal.phone;

import org.jspecify.annotations.NullMarked;
