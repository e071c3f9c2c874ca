/// Reading a file that an office sends: CSV in UTF-8, with or without byte order mark, columns in any order.
///
/// Every fault of every row is found in one pass and told with line, row, column and code. Cells are text until a
/// column says otherwise; nothing is ever mended on the way in.
@NullMarked
package org.scrutineer.deployment.importfile;

import org.jspecify.annotations.NullMarked;
