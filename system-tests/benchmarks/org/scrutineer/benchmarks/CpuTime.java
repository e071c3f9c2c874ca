package org.scrutineer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// CPU time of processes and everything they started, read from `/proc` (Linux). It is the figure that noise on a
/// shared machine disturbs least.
final class CpuTime {

    /// `sysconf(_SC_CLK_TCK)` is 100 on every Linux that matters.
    private static final long MILLIS_PER_TICK = 10;

    private CpuTime() {}

    private record Usage(long parent, long ticks) {}

    /// @param roots process ids
    /// @return milliseconds used so far by the roots and all their descendants that live
    static long millis(Collection<Long> roots) throws IOException {
        Map<Long, Usage> usages = new HashMap<>();
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String name = entry.getFileName().toString();
                if (name.chars().allMatch(Character::isDigit)) {
                    read(entry, Long.parseLong(name), usages);
                }
            }
        }
        long ticks = 0;
        for (var entry : usages.entrySet()) {
            if (descendsFrom(entry.getKey(), roots, usages)) {
                ticks += entry.getValue().ticks();
            }
        }
        return ticks * MILLIS_PER_TICK;
    }

    private static boolean descendsFrom(long pid, Collection<Long> roots, Map<Long, Usage> usages) {
        long current = pid;
        for (Usage usage = usages.get(current); usage != null; usage = usages.get(current)) {
            if (roots.contains(current)) {
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
            long ticks = Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
            usages.put(pid, new Usage(parent, ticks));
        } catch (IOException e) {
            usages.remove(pid); // It ended while we looked.
        }
    }
}
