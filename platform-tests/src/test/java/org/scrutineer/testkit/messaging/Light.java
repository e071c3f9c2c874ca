package org.scrutineer.testkit.messaging;

/// The smallest aggregate there can be: something with a name, a colour and a version.
record Light(String name, String colour) {

    static final String TYPE = "org.scrutineer.test.light-changed.v1";
}
