package org.scrutineer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// CPU time of processes and everything they started, read from `/proc` (Linux). It is the figure that noise on a
/// shared machine disturbs least.
final class CpuTime {

    /// `sysconf(_SC_CLK_TCK)` is 100 on every Linux that matters.
    private static final long MILLIS_PER_TICK = 10;

    private CpuTime() {}

    private record Usage(long parent, long ticks) {}

    /// @param roots process ids by name
    /// @return milliseconds used so far by each root and all its descendants
    static Map<String, Long> millis(Map<String, Long> roots) throws IOException {
        Map<Long, Usage> usages = new HashMap<>();
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String name = entry.getFileName().toString();
                if (name.chars().allMatch(Character::isDigit)) {
                    read(entry, Long.parseLong(name), usages);
                }
            }
        }
        Map<String, Long> millis = new TreeMap<>();
        roots.forEach((name, root) -> millis.put(
                name,
                MILLIS_PER_TICK
                        * usages.entrySet().stream()
                                .filter(entry -> descendsFrom(entry.getKey(), root, usages))
                                .mapToLong(entry -> entry.getValue().ticks())
                                .sum()));
        return millis;
    }

    private static boolean descendsFrom(long pid, long root, Map<Long, Usage> usages) {
        long current = pid;
        for (Usage usage = usages.get(current); usage != null; usage = usages.get(current)) {
            if (current == root) {
                return true;
            }
            current = usage.parent();
        }
        return false;
    }

    private static void read(Path process, long pid, Map<Long, Usage> usages) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            // The command stands in brackets and may hold blanks; what follows is regular (proc(5)).
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            long parent = Long.parseLong(fields.get(1));
            // Its own time and that of its children that have ended: without them a total could shrink.
            long ticks =
                    fields.subList(11, 15).stream().mapToLong(Long::parseLong).sum();
            usages.put(pid, new Usage(parent, ticks));
        } catch (IOException e) {
            usages.remove(pid); // It ended while we looked.
        }
    }
}
