package org.scrutineer.findings.review;

import org.scrutineer.platform.security.AreaScope;

/// Who does something to a finding.
///
/// @param name user name
/// @param areas where she may; a finding of another area is not there for her
record Reviewer(String name, AreaScope areas) {}
