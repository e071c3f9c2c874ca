package org.scrutineer.findings.finding;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.standing.ReviewState;

/// Which findings of a list.
public class FindingFilter {

    @Parameter(description = "Form id")
    @QueryParam("form")
    @Nullable String form;

    @Parameter(description = "Region code")
    @QueryParam("region")
    @Nullable String region;

    @Parameter(description = "Team code")
    @QueryParam("team")
    @Nullable String team;

    @Parameter(description = "Code of the area of responsibility")
    @QueryParam("area")
    @Nullable String area;

    @Parameter(description = "How far its review is")
    @QueryParam("review")
    @Nullable ReviewState review;
}
