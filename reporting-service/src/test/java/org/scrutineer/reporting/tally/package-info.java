@NullMarked
package org.scrutineer.reporting.tally;

import org.jspecify.annotations.NullMarked;
