@NullMarked
package org.scrutineer.testkit;

import org.jspecify.annotations.NullMarked;
