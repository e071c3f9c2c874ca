/// What the services ask of PostgreSQL beyond what their tables say, and what its failures mean.
@NullMarked
package org.scrutineer.platform.database;

import org.jspecify.annotations.NullMarked;
