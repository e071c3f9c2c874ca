package org.scrutineer.rehearsal.answers;

import java.util.HashMap;
import java.util.Map;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.Station;

/// Answers that say who and where: nothing is left to chance in them.
final class Place {

    private Place() {}

    static Map<String, String> of(Sheet sheet) {
        Purpose purpose = sheet.purpose();
        Map<String, String> answers = new HashMap<>();
        answers.put(purpose.code("team"), sheet.teamCode());
        answers.put(purpose.code("region"), sheet.regionCode());
        answers.put(purpose.code("tec"), sheet.commission().code());
        answers.put(purpose.code("settlement"), sheet.settlement());
        Station station = sheet.station();
        if (station == null) {
            boolean regional = sheet.commission().level().equals("REGION");
            answers.put("D_tec_level", regional ? "region" : "district_or_city");
        } else {
            answers.put(purpose.code("pec"), station.code());
            answers.put(purpose.code("ps_type"), station.kind());
        }
        return answers;
    }
}
