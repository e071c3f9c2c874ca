package org.scrutineer.rehearsal.answers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Fills one form of the kit, again and again, with the answers of sheets. Waits for its turn: one fill at a
/// time.
public final class FormFiller {

    private final FormEntry form;
    private final ShareTable shares;
    private final Seeds seeds;
    private final Set<String> problems;
    private final ReentrantLock one = new ReentrantLock();

    /// @param xform the form as fetched from the platform
    /// @param media folder with its media files as fetched from the platform
    /// @param problems questions where a yes is an irregularity
    public FormFiller(byte[] xform, Path media, ShareTable shares, Seeds seeds, Set<String> problems) {
        this.form = new FormEntry(xform, media);
        this.shares = shares;
        this.seeds = seeds;
        this.problems = Set.copyOf(problems);
    }

    /// Fills the form; the same sheet gives the same bytes.
    ///
    /// @throws FormNotFillable when the engine refuses an answer
    public FilledForm fill(Sheet sheet) {
        return fill(sheet, null);
    }

    /// Opens what was sent and answers it again with the sheet of its correction; the same bytes and sheet give
    /// the same bytes.
    ///
    /// @param sent the version that the sheet replaces
    /// @throws FormNotFillable when the engine refuses an answer
    public FilledForm edit(byte[] sent, Sheet sheet) {
        return fill(sheet, sent);
    }

    private FilledForm fill(Sheet sheet, byte @Nullable [] sent) {
        one.lock();
        try {
            Typist typist = new Typist(new SheetAnswers(sheet, shares, seeds, problems));
            byte[] xml = form.write(sent, typist, new Stamps(sheet, typist.times)::on);
            return new FilledForm(sheet, xml, Leaves.of(xml), typist.picture);
        } finally {
            one.unlock();
        }
    }

    /// What the engine has against the finished form; null when it is content.
    @Nullable String objection(Sheet sheet) {
        one.lock();
        try {
            form.fill(new SheetAnswers(sheet, shares, seeds, problems));
            return form.objection();
        } finally {
            one.unlock();
        }
    }

    /// Remembers what has to be looked after later: times, which get the offset of the place, and the picture.
    private static final class Typist implements Respondent {

        private final SheetAnswers answers;
        private final Map<String, String> times = new HashMap<>();
        private String picture = "";

        Typist(SheetAnswers answers) {
            this.answers = answers;
        }

        @Override
        public String answer(Asked question) {
            String answer = answers.answer(question);
            if (question.kind() == Asked.Kind.FILE) {
                picture = answer;
            } else if (question.kind() == Asked.Kind.TIME && !answer.isEmpty()) {
                times.put(question.code(), answer);
            }
            return answer;
        }
    }
}
