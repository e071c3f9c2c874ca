package org.scrutineer.testkit.messaging;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.scrutineer.platform.security.RequiresPermission;

@Path("/api/v1/missions/{missionId}/lights")
public class LightResource {

    @GET
    @RequiresPermission("light:read")
    public Light light(@PathParam("missionId") String missionId) {
        return new Light(missionId, "green");
    }

    @POST
    @RequiresPermission("light:read")
    public Light echo(@PathParam("missionId") String missionId, Light light) {
        return light;
    }

    @GET
    @Path("forgotten")
    public Light withoutADeclaration(@PathParam("missionId") String missionId) {
        return new Light(missionId, "red");
    }

    @GET
    @Path("broken")
    @RequiresPermission("light:read")
    public Light broken(@PathParam("missionId") String missionId) {
        throw new IllegalStateException("secret of the inside");
    }
}
