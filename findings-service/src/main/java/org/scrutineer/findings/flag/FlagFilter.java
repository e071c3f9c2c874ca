package org.scrutineer.findings.flag;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.rule.Severity;

/// Which flags of a list.
public class FlagFilter {

    @Parameter(description = "Code of the rule")
    @QueryParam("rule")
    @Nullable String rule;

    @Parameter(description = "How much it weighs")
    @QueryParam("severity")
    @Nullable Severity severity;

    @Parameter(description = "Only those that a person has verified, or only those that nobody has")
    @QueryParam("verified")
    @Nullable Boolean verified;

    @Parameter(description = "Form id")
    @QueryParam("form")
    @Nullable String form;

    @Parameter(description = "Team code")
    @QueryParam("team")
    @Nullable String team;

    @Parameter(description = "Code of the area of responsibility")
    @QueryParam("area")
    @Nullable String area;
}
