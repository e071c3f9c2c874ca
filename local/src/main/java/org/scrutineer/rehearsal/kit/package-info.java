/// The mission kit `kz2022` that ships with the platform, as the rehearsal reads it.
///
/// Files are on the class path below `/kit/kz2022/`. Places, forms and the mission come from here as far as an office
/// would have them in its own files; who goes where, device tokens and the station list of the phones are asked from
/// the platform. All persons, stations, answers and results in the kit are synthetic.
@NullMarked
package org.scrutineer.rehearsal.kit;

import org.jspecify.annotations.NullMarked;
