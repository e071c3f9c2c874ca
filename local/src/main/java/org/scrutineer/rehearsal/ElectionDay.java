package org.scrutineer.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.scrutineer.rehearsal.answers.FilledForm;
import org.scrutineer.rehearsal.answers.FormFiller;
import org.scrutineer.rehearsal.answers.FormNotFillable;
import org.scrutineer.rehearsal.answers.Seeds;
import org.scrutineer.rehearsal.day.Errand;
import org.scrutineer.rehearsal.day.SimulatedDay;
import org.scrutineer.rehearsal.day.TeamDay;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.ledger.Count;
import org.scrutineer.rehearsal.ledger.Ledger;
import org.scrutineer.rehearsal.phone.Answer;
import org.scrutineer.rehearsal.phone.Attachment;
import org.scrutineer.rehearsal.phone.Hashes;
import org.scrutineer.rehearsal.phone.Phone;
import org.scrutineer.rehearsal.phone.Photo;

/// Runs the day: one virtual thread for each phone, which sleeps until its next form falls due, fills and sends it.
final class ElectionDay {

    private static final Duration TICK = Duration.ofSeconds(2);

    private final SimulatedDay day;
    private final Map<Purpose, FormFiller> fillers;
    private final Map<String, Phone> phones;
    private final Verdict verdict;
    private final Ledger ledger;
    private final Seeds seeds;
    private final Progress out;

    ElectionDay(
            SimulatedDay day,
            Map<Purpose, FormFiller> fillers,
            Map<String, Phone> phones,
            Verdict verdict,
            Ledger ledger,
            Seeds seeds,
            Progress out) {
        this.day = day;
        this.fillers = fillers;
        this.phones = phones;
        this.verdict = verdict;
        this.ledger = ledger;
        this.seeds = seeds;
        this.out = out;
    }

    void run(List<TeamDay> teams) throws InterruptedException {
        long errands = teams.stream().mapToLong(team -> team.errands().size()).sum();
        long begin = System.nanoTime();
        CountDownLatch home = new CountDownLatch(teams.size());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (TeamDay team : teams) {
                threads.execute(() -> {
                    try {
                        send(team, begin);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        ledger.surprise("The phone of team %s stopped: %s".formatted(team.teamCode(), e));
                    } finally {
                        home.countDown();
                    }
                });
            }
            watch(home, begin, errands);
        } finally {
            threads.shutdownNow();
        }
    }

    private void send(TeamDay team, long begin) throws InterruptedException {
        Phone phone = phones.get(team.teamCode());
        if (phone == null) {
            throw new IllegalStateException("Team %s has no phone".formatted(team.teamCode()));
        }
        Map<String, byte[]> kept = new HashMap<>();
        for (Errand errand : team.errands()) {
            Duration wait = day.reached(errand.due()).minusNanos(System.nanoTime() - begin);
            if (wait.isPositive()) {
                Thread.sleep(wait);
            }
            send(errand, phone, kept);
        }
    }

    /// @param kept first versions, which stay on the phone, by instanceID
    private void send(Errand errand, Phone phone, Map<String, byte[]> kept) throws InterruptedException {
        try {
            FilledForm form = fill(errand, kept);
            List<Attachment> files = files(errand, form);
            ledger.count(Count.SENT);
            Answer answer = send(errand, form, files, phone);
            if (errand.kind() == Errand.Kind.FIRST) {
                kept.put(errand.sheet().instanceId(), form.xml());
            }
            verdict.on(
                    errand,
                    form,
                    files.isEmpty() ? "" : Hashes.sha256(files.getFirst().content()),
                    answer);
            if (!files.isEmpty()) {
                ledger.count(Count.PICTURES);
            }
        } catch (IOException e) {
            ledger.surprise("%s: %s".formatted(errand.sheet().key(), e.getMessage()));
        } catch (FormNotFillable e) {
            ledger.surprise(
                    "%s could not be filled: %s".formatted(errand.sheet().key(), e.getMessage()));
        }
    }

    private static Answer send(Errand errand, FilledForm form, List<Attachment> files, Phone phone)
            throws IOException, InterruptedException {
        if (errand.split() && !files.isEmpty()) {
            Answer withoutFiles = phone.submit(form.xml(), List.of());
            if (!withoutFiles.accepted()) {
                return withoutFiles;
            }
        }
        return phone.submit(form.xml(), files);
    }

    private FilledForm fill(Errand errand, Map<String, byte[]> kept) {
        FormFiller filler = fillers.get(errand.sheet().purpose());
        if (filler == null) {
            throw new IllegalStateException("No form for " + errand.sheet().purpose());
        }
        String replaced = errand.sheet().deprecatedId();
        byte[] sent = replaced == null ? null : kept.get(replaced);
        return sent == null ? filler.fill(errand.sheet()) : filler.edit(sent, errand.sheet());
    }

    private List<Attachment> files(Errand errand, FilledForm form) {
        boolean none = form.picture().isEmpty()
                || errand.kind() == Errand.Kind.REPEAT
                || errand.kind() == Errand.Kind.CONFLICT;
        return none
                ? List.of()
                : List.of(new Attachment(
                        form.picture(),
                        "image/png",
                        Photo.of(seeds, form.sheet().drawnAs())));
    }

    private void watch(CountDownLatch home, long begin, long errands) throws InterruptedException {
        long before = 0;
        while (!home.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            long sent = ledger.of(Count.SENT);
            String clock = day.clock(day.after(Duration.ofNanos(System.nanoTime() - begin)));
            out.tick("%s  %,6d of %,d forms sent, %,6d findings accepted, %3d a second%s"
                    .formatted(
                            clock,
                            sent,
                            errands,
                            ledger.entries().size(),
                            (sent - before) / TICK.toSeconds(),
                            ledger.of(Count.TRIED_AGAIN) == 0
                                    ? ""
                                    : ", %,d requests repeated".formatted(ledger.of(Count.TRIED_AGAIN))));
            before = sent;
        }
        out.tick("%,d of %,d forms sent, %,d findings accepted"
                .formatted(ledger.of(Count.SENT), errands, ledger.entries().size()));
    }
}
