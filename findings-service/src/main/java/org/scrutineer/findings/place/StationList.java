package org.scrutineer.findings.place;

import java.nio.file.Path;

/// The station list of a mission in one state.
///
/// @param md5 lower-case hex, as OpenRosa manifests give it
/// @param file where its bytes are
public record StationList(String md5, long size, Path file) {

    /// The name by which forms refer to it (`jr://file-csv/polling_stations.csv`).
    public static final String FILE_NAME = "polling_stations.csv";
}
