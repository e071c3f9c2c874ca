package org.scrutineer.findings.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.scrutineer.findings.Snapshot;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.attachment.DiskStore;
import org.scrutineer.findings.attachment.Incoming;
import org.scrutineer.findings.attachment.StoredFile;
import org.scrutineer.platform.database.DatabaseFailure;

/// Makes the station list that forms on phones choose from, once per state of the frame. The same stations always give
/// the same bytes, so phones load it again only when something changed.
@ApplicationScoped
public class StationLists {

    private static final String HEADER = "name,label,region_code,tec_code,number,settlement,kind,registered_voters\n";
    private static final String STATIONS = """
            select code, number || coalesce(' ' || address, ''), region_code, commission_code, number, settlement,
                kind, registered_voters
            from known_station where mission_id = ? order by code collate "C\"""";
    private static final int FETCH_SIZE = 1_000;

    private final AgroalDataSource dataSource;
    private final DiskStore store;
    private final Cache<State, StationList> made =
            Caffeine.newBuilder().maximumSize(200).build();

    private record State(String missionId, long version) {}

    StationLists(AgroalDataSource dataSource, DiskStore store) {
        this.dataSource = dataSource;
        this.store = store;
    }

    /// The list as the frame is now; only the header line before stations are imported.
    public StationList current(String missionId) {
        State state = new State(missionId, version(missionId));
        return made.get(state, key -> make(key.missionId()));
    }

    private long version(String missionId) {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select version from station_list_version where mission_id = ?")) {
            statement.setString(1, missionId);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private StationList make(String missionId) {
        MessageDigest md5 = Digests.newMd5();
        try (Incoming out = store.receive();
                Snapshot snapshot = Snapshot.of(dataSource);
                var statement = snapshot.connection().prepareStatement(STATIONS)) {
            // Rows are read as they are written: a country may have a million stations.
            statement.setFetchSize(FETCH_SIZE);
            statement.setString(1, missionId);
            write(HEADER, out, md5);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    write(line(row), out, md5);
                }
            }
            StoredFile file = store.store(out);
            return new StationList(Digests.hex(md5.digest()), file.size(), store.path(file.sha256()));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String text, Incoming out, MessageDigest md5) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        md5.update(bytes);
        out.write(bytes, 0, bytes.length);
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= 8; column++) {
            if (column > 1) {
                line.append(',');
            }
            line.append(cell(row.getString(column)));
        }
        return line.append('\n').toString();
    }

    /// Quoted by RFC 4180 where needed. For the engine on the phone, not for a spreadsheet: nothing else is changed.
    private static String cell(String value) {
        boolean quote = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
