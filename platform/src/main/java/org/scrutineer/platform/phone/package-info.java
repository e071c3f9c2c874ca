/// Setting up ODK Collect on a phone: its settings as the text and the picture that it scans.
///
/// Settings hold an address with a credential in it. They are made where the credential is, given out once, and never
/// logged.
@NullMarked
package org.scrutineer.platform.phone;

import org.jspecify.annotations.NullMarked;
