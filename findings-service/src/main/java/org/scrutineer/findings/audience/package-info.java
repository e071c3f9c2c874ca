/// For whom a form is: categories of observers and teams, for all versions of the form alike.
///
/// A form without an audience is for everybody. Phones of others are neither listed nor given the form; what was
/// filled before is taken all the same, because the audience says who should report, not what is true.
@NullMarked
package org.scrutineer.findings.audience;

import org.jspecify.annotations.NullMarked;
