package org.scrutineer.testkit.messaging;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;

/// Lamps stand in areas.
@Path("/api/v1/missions/{missionId}/lamps")
public class LampResource {

    private static final List<String> AREAS_OF_LAMPS = List.of("07", "08", "09");

    private final CallerAreas areas;

    LampResource(CallerAreas areas) {
        this.areas = areas;
    }

    @GET
    @RequiresPermission(value = "lamp:read", reach = Reach.AREA)
    public List<String> lamps(@PathParam("missionId") String missionId) {
        AreaScope scope = areas.scope();
        return AREAS_OF_LAMPS.stream().filter(scope::allows).toList();
    }

    @GET
    @Path("count")
    @RequiresPermission("lamp:read")
    public int count(@PathParam("missionId") String missionId) {
        return AREAS_OF_LAMPS.size();
    }

    @GET
    @Path("makers")
    @RequiresPermission(value = "lamp:read", reach = Reach.SHARED)
    public String makers(@PathParam("missionId") String missionId) {
        return "everybody's";
    }

    @GET
    @Path("undeclared")
    @RequiresPermission("lamp:read")
    public boolean asksWithoutDeclaring(@PathParam("missionId") String missionId) {
        return areas.scope().isEverywhere();
    }

    @GET
    @Path("unasked")
    @RequiresPermission(value = "lamp:read", reach = Reach.AREA)
    public List<String> declaresWithoutAsking(@PathParam("missionId") String missionId) {
        return AREAS_OF_LAMPS;
    }
}
