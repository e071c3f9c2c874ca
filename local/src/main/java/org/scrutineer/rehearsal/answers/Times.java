package org.scrutineer.rehearsal.answers;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/// Times of day by question code, on the local clock of the place.
final class Times {

    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);

    private Times() {}

    static Map<String, LocalTime> of(Sheet sheet, String punctuality, Draws draws) {
        Map<String, LocalTime> times = new HashMap<>();
        times.put(sheet.purpose().code("t_arr"), sheet.arrivedAt());
        times.put(sheet.purpose().code("t_dep"), sheet.leftAt());
        int late = switch (punctuality) {
            case "before_0700" -> -60;
            case "late_1_15" -> draws.between("late", 1, 15);
            case "late_16_30" -> draws.between("late", 16, 30);
            case "late_over_30" -> draws.between("late", 31, 40);
            default -> 0;
        };
        if (!punctuality.equals("not_opened")) {
            times.put("A_t_open", OPENS.plusMinutes(late));
        }
        times.put("C_t_close", CLOSES.plusMinutes(draws.between("closing", 0, 9)));
        times.put("C_t_end", sheet.leftAt().minusMinutes(draws.between("signed", 4, 25)));
        return times;
    }
}
