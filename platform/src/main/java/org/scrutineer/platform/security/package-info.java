/// Who may do what. One policy: (mission, role) → permissions.
///
/// Every resource method says which permission it needs; a method that says nothing answers nobody. Roles of a mission
/// come from the token; what a role may do is data of each service (`scrutineer.security.roles."ROLE"=…`).
@NullMarked
package org.scrutineer.platform.security;

import org.jspecify.annotations.NullMarked;
