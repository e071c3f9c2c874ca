/// Mechanics shared by the services.
///
/// The rule: mechanics may be shared, meaning may not. What would be word for word the same in a payroll
/// system belongs here; what names an observer does not, however often it repeats.
@NullMarked
package org.scrutineer.platform;

import org.jspecify.annotations.NullMarked;
