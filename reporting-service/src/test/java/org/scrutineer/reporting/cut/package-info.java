@NullMarked
package org.scrutineer.reporting.cut;

import org.jspecify.annotations.NullMarked;
