package org.scrutineer.rehearsal.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/// An answer of the API.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Reply(int status, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public boolean ok() {
        return status / 100 == 2;
    }

    /// Body as JSON; a missing node when it is empty or something else.
    public JsonNode json() {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
