@NullMarked
package org.scrutineer.reporting.statement;

import org.jspecify.annotations.NullMarked;
