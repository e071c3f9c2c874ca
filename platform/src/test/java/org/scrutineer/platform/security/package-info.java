@NullMarked
package org.scrutineer.platform.security;

import org.jspecify.annotations.NullMarked;
