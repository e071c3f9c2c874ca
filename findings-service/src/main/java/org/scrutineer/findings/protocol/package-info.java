/// The second entry of a protocol: a reviewer types its figures again, from the photo. Where they differ
/// from those of the finding, either the observer mistyped or the photo shows something else; a quality
/// rule flags it.
@NullMarked
package org.scrutineer.findings.protocol;

import org.jspecify.annotations.NullMarked;
