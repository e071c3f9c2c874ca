@NullMarked
package org.scrutineer.reporting;

import org.jspecify.annotations.NullMarked;
