package org.scrutineer.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.scrutineer.rehearsal.answers.FormFiller;
import org.scrutineer.rehearsal.answers.Seeds;
import org.scrutineer.rehearsal.answers.ShareTable;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.kit.FormQuestion;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.phone.FetchedForms;
import org.scrutineer.rehearsal.phone.Phone;
import org.scrutineer.rehearsal.staff.Waiting;

/// Lets the phones fetch what they need for the day.
final class PhoneRoom {

    private static final String STATION_LIST = "polling_stations.csv";

    /// What one phone fetches, once the station list is complete: it is made from events and grows for a while.
    FetchedForms complete(Phone phone, int stations) throws IOException, InterruptedException {
        AtomicReference<FetchedForms> fetched = new AtomicReference<>(FetchedForms.NOTHING);
        new Waiting().until("the station list of the phones is complete", Duration.ofMinutes(3), () -> {
            FetchedForms forms = fetched.get().updatedBy(phone);
            fetched.set(forms);
            byte[] list = forms.media().get(STATION_LIST);
            return list != null && MissionKit.rows(list).size() >= stations;
        });
        return fetched.get();
    }

    /// All phones fetch forms and media, each for itself.
    void fetchEverything(Map<String, Phone> phones) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Phone phone : phones.values()) {
                // What they fetched is thrown away: two hundred station lists would fill the memory.
                running.add(threads.submit(
                        () -> FetchedForms.NOTHING.updatedBy(phone).xforms().size()));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("A phone could not fetch its forms: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    /// Form engines loaded with the forms as they were fetched.
    Map<Purpose, FormFiller> fillers(List<FormDefinition> forms, FetchedForms fetched, Path media, Seeds seeds)
            throws IOException {
        fetched.keepMedia(media);
        ShareTable shares = ShareTable.load();
        Map<Purpose, FormFiller> fillers = new EnumMap<>(Purpose.class);
        for (FormDefinition form : forms) {
            byte[] xform = fetched.xforms().get(form.formId());
            if (xform == null) {
                throw new IOException("The form list has no " + form.formId());
            }
            Set<String> problems = Set.copyOf(form.codes(FormQuestion::problem));
            fillers.put(form.purpose(), new FormFiller(xform, media, shares, seeds, problems));
        }
        return fillers;
    }
}
