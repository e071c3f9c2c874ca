/// Who may do what. One policy: (mission, role, area) → permissions.
///
/// Every resource method says which permission it needs, and what it does for a caller who has it in some areas
/// only; a method that says nothing answers nobody, and one that does not speak of areas answers nobody who is
/// limited to some. Roles of a mission come from the token; what a role may do is data of each service
/// (`scrutineer.security.roles."ROLE"=…`).
@NullMarked
package org.scrutineer.platform.security;

import org.jspecify.annotations.NullMarked;
