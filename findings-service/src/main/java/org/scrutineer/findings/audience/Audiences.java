package org.scrutineer.findings.audience;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.scrutineer.findings.roster.KnownDevice;
import org.scrutineer.platform.database.DatabaseFailure;

/// Which forms are for others than the one who asks.
@ApplicationScoped
public class Audiences {

    private static final String WITHHELD = "select form_id from form_withheld where mission_id = ? and device_id = ?";

    private final AgroalDataSource dataSource;

    Audiences(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Ids of the forms that are not for the observer of a device. Asked anew each time: it changes with teams.
    public Set<String> withheldFrom(KnownDevice device) {
        Set<String> withheld = new HashSet<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(WITHHELD)) {
            statement.setString(1, device.missionId());
            statement.setObject(2, device.deviceId());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    withheld.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        return withheld;
    }
}
