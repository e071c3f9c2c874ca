/// The published forms: what is asked, what the choices are called, which answers are problems, red flags or ratings.
///
/// A form version is immutable once it is published, so its questions are kept in memory; its status is not.
@NullMarked
package org.scrutineer.reporting.form;

import org.jspecify.annotations.NullMarked;
