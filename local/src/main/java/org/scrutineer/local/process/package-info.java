/// Processes of the operating system that the local stack starts: each writes to a log file of its own, gets only
/// the environment it is given, and can be stopped politely or killed at once. Free ports and the class path of a
/// Java process are found here too. Nothing in this package knows what a process does; the packages
/// `postgres`, `kafka` and `keycloak` do.
@NullMarked
package org.scrutineer.local.process;

import org.jspecify.annotations.NullMarked;
