/// What the services ask of PostgreSQL beyond what their tables say.
@NullMarked
package org.scrutineer.platform.database;

import org.jspecify.annotations.NullMarked;
