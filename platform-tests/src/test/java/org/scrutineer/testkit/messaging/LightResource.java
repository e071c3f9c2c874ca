package org.scrutineer.testkit.messaging;

import io.agroal.api.AgroalDataSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.PageRequest;

@Path("/api/v1/missions/{missionId}/lights")
public class LightResource {

    private final AgroalDataSource dataSource;

    LightResource(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @GET
    @RequiresPermission("light:read")
    public Light light(@PathParam("missionId") String missionId) {
        return new Light(missionId, "green");
    }

    @GET
    @Path("several")
    @RequiresPermission("light:read")
    public String several(
            @PathParam("missionId") String missionId, @BeanParam LightFilter filter, @BeanParam PageRequest page) {
        return filter.shade + " " + filter.lit + " " + page.size();
    }

    @GET
    @Path("shades/{shade}")
    @RequiresPermission("light:read")
    public String shade(@PathParam("missionId") String missionId, @PathParam("shade") LightFilter.Shade shade) {
        return shade.name();
    }

    @PUT
    @RequiresPermission("light:read")
    public void keep(@PathParam("missionId") String missionId, Light light) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select ?::text")) {
            statement.setString(1, light.colour());
            statement.executeQuery();
        }
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
