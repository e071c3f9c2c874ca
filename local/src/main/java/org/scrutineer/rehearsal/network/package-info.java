/// How the phones of the rehearsal reach the platform: by a network that takes only so many at once, and, when it
/// is wanted, one whose connections all break sooner or later.
@NullMarked
package org.scrutineer.rehearsal.network;

import org.jspecify.annotations.NullMarked;
