package org.scrutineer.findings.audience;

import java.util.Set;

/// For whom a form is: whoever is in one of the categories or in one of the teams; everybody when there is neither.
record Audience(Set<ObserverCategory> categories, Set<String> teams) {

    static final Audience EVERYBODY = new Audience(Set.of(), Set.of());
}
