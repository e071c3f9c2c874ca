package org.scrutineer.platform.database;

import java.sql.SQLException;

/// A checked [SQLException] on its way through code that cannot declare it; the cause says what happened.
public class DatabaseFailure extends RuntimeException {

    public DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
