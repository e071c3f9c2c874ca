@NullMarked
package org.scrutineer.reporting.stream;

import org.jspecify.annotations.NullMarked;
