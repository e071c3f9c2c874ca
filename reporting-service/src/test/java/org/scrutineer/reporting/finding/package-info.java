@NullMarked
package org.scrutineer.reporting.finding;

import org.jspecify.annotations.NullMarked;
