package org.scrutineer.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scrutineer.local.process.Ports;
import org.scrutineer.local.process.StartFailure;

/// Nine ports in a row, counted from that of the front door.
///
/// @param frontDoor the only one that people use
public record StackPorts(int frontDoor) {

    private static final int COUNT = 9;

    public StackPorts {
        if (frontDoor < 1 || frontDoor > 65_535 - COUNT + 1) {
            throw new StartFailure("SCRUTINEER_PORT must be a number from 1 to %d, and is %d."
                    .formatted(65_535 - COUNT + 1, frontDoor));
        }
    }

    /// Nine ports that are free now, for stacks beside the developer's own.
    public static StackPorts free() {
        return new StackPorts(Ports.freeRow(COUNT));
    }

    public int of(String server) {
        return switch (server) {
            case LocalStack.FRONT_DOOR -> frontDoor;
            case LocalStack.OBSERVER -> frontDoor + 1;
            case LocalStack.DEPLOYMENT -> frontDoor + 2;
            case LocalStack.FINDINGS -> frontDoor + 3;
            case LocalStack.REPORTING -> frontDoor + 4;
            case LocalStack.KEYCLOAK -> frontDoor + 5;
            case LocalStack.KAFKA -> frontDoor + 6;
            case LocalStack.POSTGRES -> frontDoor + 8;
            default -> throw new IllegalArgumentException("no server named " + server);
        };
    }

    int kafkaController() {
        return frontDoor + 7;
    }

    private Map<String, Integer> byServer() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put(LocalStack.FRONT_DOOR, frontDoor);
        LocalStack.SERVERS.forEach(server -> ports.put(server, of(server)));
        ports.put("kafka's controller", kafkaController());
        return ports;
    }

    /// The first port on which somebody listens already, with the server that wants it.
    java.util.Optional<Map.Entry<String, Integer>> firstTaken(String bind) {
        return byServer().entrySet().stream()
                .filter(entry -> !Ports.isFree(
                        entry.getKey().equals(LocalStack.FRONT_DOOR) ? bind : "127.0.0.1", entry.getValue()))
                .findFirst();
    }
}
