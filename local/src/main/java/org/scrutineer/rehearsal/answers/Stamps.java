package org.scrutineer.rehearsal.answers;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.TreeElement;

/// Writes what a phone would have written by itself: its clock, its id, the instance id.
///
/// The engine takes clock and time zone from the machine it runs on; on the day that is rehearsed they are those of the
/// place, and they must be the same in every run. So times are written over with the offset of the place. What a
/// planted fault writes over the form comes last.
final class Stamps {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSxxx");

    private final Sheet sheet;
    private final Map<String, String> times;

    /// @param times local times as typed, by question code
    Stamps(Sheet sheet, Map<String, String> times) {
        this.sheet = sheet;
        this.times = times;
    }

    void on(TreeElement root) {
        write(root, "start", MOMENT.format(sheet.arrival()));
        write(root, "end", MOMENT.format(sheet.departure()));
        write(root, "today", sheet.day().toString());
        write(root, "deviceid", sheet.deviceId());
        VersionNames.write(root, sheet.instanceId(), sheet.deprecatedId());
        writeTimes(root);
        overwrite(root);
    }

    /// Past the engine, which is done with the form by now: nothing is checked or computed any more.
    private void overwrite(TreeElement element) {
        for (int i = 0; i < element.getNumChildren(); i++) {
            TreeElement child = element.getChildAt(i);
            String text = sheet.fault().overwritten().get(child.getName());
            if (text != null) {
                child.setRelevant(true);
                child.setAnswer(text.isEmpty() ? null : new StringData(text));
            }
            overwrite(child);
        }
    }

    private void writeTimes(TreeElement element) {
        for (int i = 0; i < element.getNumChildren(); i++) {
            TreeElement child = element.getChildAt(i);
            String time = times.get(child.getName());
            if (time != null && child.getValue() != null) {
                ZonedDateTime moment = sheet.day().atTime(LocalTime.parse(time)).atZone(sheet.zone());
                child.setAnswer(new StringData(TIME.format(moment)));
            }
            writeTimes(child);
        }
    }

    private static void write(TreeElement root, String name, String value) {
        TreeElement element = root.getFirstChild(name);
        if (element != null) {
            element.setAnswer(new StringData(value));
        }
    }
}
