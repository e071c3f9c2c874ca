/// The identity provider of the local stack: Keycloak from its own distribution, prepared by the module `keycloak`
/// and started with the realm `scrutineer`, whose groups say who may do what in which mission. Login, passwords,
/// second factor and brute-force protection are Keycloak's work, never ours.
@NullMarked
package org.scrutineer.local.keycloak;

import org.jspecify.annotations.NullMarked;
