/// Where and when: the geography of the host State, areas of responsibility, teams of two observers, the plan of
/// election day and the reports it must yield.
///
/// One feature, one package. This package itself holds only what all features share: the catalogue of problems and
/// the configuration.
@NullMarked
package org.scrutineer.deployment;

import org.jspecify.annotations.NullMarked;
