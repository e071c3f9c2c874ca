package org.scrutineer.system;

/// Progress of the minutes-long tests, so that whoever waits sees that it goes on.
final class Lines {

    private Lines() {}

    static void print(String line) {
        System.out.println(line);
    }
}
