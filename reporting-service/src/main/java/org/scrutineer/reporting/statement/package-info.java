/// The statement page: the figures of one cut as a document, in HTML and PDF.
///
/// Every figure shows its base, its cut and the hash of the cut. It speaks of the stations observed, because teams
/// chose
/// them; nothing is weighted or projected.
@NullMarked
package org.scrutineer.reporting.statement;

import org.jspecify.annotations.NullMarked;
