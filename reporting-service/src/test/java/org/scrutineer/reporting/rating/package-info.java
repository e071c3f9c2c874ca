@NullMarked
package org.scrutineer.reporting.rating;

import org.jspecify.annotations.NullMarked;
