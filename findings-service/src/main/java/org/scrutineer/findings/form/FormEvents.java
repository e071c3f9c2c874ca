package org.scrutineer.findings.form;

import java.util.List;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.Choice;
import org.scrutineer.contracts.findings.FormClosed;
import org.scrutineer.contracts.findings.FormPublished;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// Forms as events.
final class FormEvents {

    private FormEvents() {}

    static OutgoingEvent published(Form form) {
        return event(form, FormPublished.TYPE, new FormPublished(state(form)));
    }

    static OutgoingEvent closed(Form form) {
        return event(form, FormClosed.TYPE, new FormClosed(state(form)));
    }

    private static OutgoingEvent event(Form form, String type, Object payload) {
        return new OutgoingEvent(
                Topics.FINDINGS_FORM,
                "form",
                form.key().aggregateId(),
                type,
                form.version(),
                form.key().missionId(),
                payload);
    }

    private static FormState state(Form form) {
        Marks marks = form.definition().marks();
        List<org.scrutineer.contracts.findings.Question> questions = form.definition().questions().stream()
                .map(question -> question(question, marks))
                .toList();
        return new FormState(
                form.key().missionId(),
                form.key().formId(),
                form.key().formVersion(),
                form.title(),
                form.purpose().name(),
                form.status().name(),
                questions,
                form.version());
    }

    private static org.scrutineer.contracts.findings.Question question(Question question, Marks marks) {
        return new org.scrutineer.contracts.findings.Question(
                question.code(),
                question.path(),
                question.kind().name(),
                question.labels(),
                question.choices().stream()
                        .map(choice -> new Choice(choice.value(), choice.labels()))
                        .toList(),
                marks.problems().contains(question.code()),
                marks.redFlags().contains(question.code()),
                marks.ratings().contains(question.code()),
                question.code().equals(marks.overallRating()),
                marks.results().contains(question.code()) ? true : null);
    }
}
