package org.scrutineer.rehearsal.answers;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

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
        TreeElement meta = child(root, "meta");
        if (meta != null) {
            write(meta, "instanceID", sheet.instanceId());
            String deprecated = sheet.deprecatedId();
            if (deprecated != null) {
                TreeElement node = new TreeElement("deprecatedID");
                meta.addChild(node);
                node.setAnswer(new StringData(deprecated));
            }
        }
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

    private static void write(TreeElement parent, String name, String value) {
        TreeElement element = child(parent, name);
        if (element != null) {
            element.setAnswer(new StringData(value));
        }
    }

    private static @Nullable TreeElement child(TreeElement parent, String name) {
        return parent.getFirstChild(name);
    }
}
