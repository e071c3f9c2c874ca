@NullMarked
package org.scrutineer.system;

import org.jspecify.annotations.NullMarked;
