@NullMarked
package org.scrutineer.testkit.messaging;

import org.jspecify.annotations.NullMarked;
