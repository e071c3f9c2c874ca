/// Figures that are compared with those of findings, whoever entered them.
@NullMarked
package org.scrutineer.findings.figure;

import org.jspecify.annotations.NullMarked;
