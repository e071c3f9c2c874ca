package org.scrutineer.deployment;

import org.scrutineer.platform.web.ProblemType;

/// What deployment-service may refuse, beyond the problems common to all services.
public enum DeploymentProblem implements ProblemType {
    IMPORT_REFUSED("The file has errors; nothing was imported", 422),
    BOUNDARIES_UNREADABLE("This is not a GeoJSON document with outlines of regions", 422),
    MISSION_UNKNOWN("The mission is not known here", 409),
    AREAS_MISSING("There are no areas of responsibility yet", 409),
    STATIONS_MISSING("There are no polling stations in the areas of responsibility yet", 409),
    TEAMS_MISSING("There are no short-term teams yet", 409);

    private final String title;
    private final int status;

    DeploymentProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
