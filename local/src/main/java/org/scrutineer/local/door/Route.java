package org.scrutineer.local.door;

import java.util.regex.Pattern;

/// One line of the routing table.
///
/// @param path a regular expression for the whole path, in the part of the syntax that Java and nginx share
/// @param destination who answers
public record Route(Pattern path, Destination destination) {

    static Route of(String path, Destination destination) {
        return new Route(Pattern.compile(path), destination);
    }

    boolean matches(String requestPath) {
        return path.matcher(requestPath).matches();
    }
}
