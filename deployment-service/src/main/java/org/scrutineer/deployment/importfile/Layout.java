package org.scrutineer.deployment.importfile;

import java.util.Set;
import java.util.regex.Pattern;

/// The columns a file may have, in any order.
///
/// @param required must be there
/// @param optional may be there
/// @param family further columns that may be there, by pattern; for example a name per language
public record Layout(Set<String> required, Set<String> optional, Pattern family) {

    private static final Pattern NONE = Pattern.compile("(?!)");

    public Layout(Set<String> required, Set<String> optional) {
        this(required, optional, NONE);
    }

    boolean knows(String column) {
        return required.contains(column)
                || optional.contains(column)
                || family.matcher(column).matches();
    }
}
