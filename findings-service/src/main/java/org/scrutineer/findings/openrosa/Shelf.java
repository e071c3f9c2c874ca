package org.scrutineer.findings.openrosa;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.audience.Audiences;
import org.scrutineer.findings.copy.FormCopies;
import org.scrutineer.findings.form.Draft;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.form.ListedForm;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;

/// The forms that a guest may have: those of the mission that are for this phone, or the one draft that is tried out.
@ApplicationScoped
class Shelf {

    private final FormCatalogue forms;
    private final Audiences audiences;
    private final FormCopies copies;

    Shelf(FormCatalogue forms, Audiences audiences, FormCopies copies) {
        this.forms = forms;
        this.audiences = audiences;
        this.copies = copies;
    }

    /// A form, or why there is none for this guest.
    sealed interface Found {

        record Form(ListedForm form) implements Found {}

        record Refused(int status, String message) implements Found {}
    }

    /// @param formId to list only this one, or null
    List<ListedForm> list(Guest guest, @Nullable String formId) {
        Draft draft = guest.draft();
        if (draft != null) {
            ListedForm listed = draft.listed();
            return formId == null || formId.equals(listed.formId()) ? List.of(listed) : List.of();
        }
        List<ListedForm> listed = forms.list(guest.missionId(), formId);
        if (guest.device() == null) {
            return listed;
        }
        copies.listed(guest.device());
        Set<String> withheld = audiences.withheldFrom(guest.device());
        return listed.stream().filter(form -> !withheld.contains(form.formId())).toList();
    }

    /// A form that phones may not load any more, or that is for others, is 403; one that never was is 404.
    Found find(Guest guest, String formId) {
        Draft draft = guest.draft();
        if (draft != null) {
            return new Found.Form(draft.listed());
        }
        Optional<ListedForm> form = forms.current(guest.missionId(), formId);
        if (form.isEmpty()) {
            return new Found.Refused(404, "This mission has no form %s.".formatted(formId));
        }
        if (form.get().status() == FormStatus.CLOSED) {
            return new Found.Refused(403, "Form %s is closed.".formatted(formId));
        }
        if (guest.device() != null && audiences.withheldFrom(guest.device()).contains(formId)) {
            return new Found.Refused(
                    403, "Form %s is not assigned to you. What you have filled already can be sent.".formatted(formId));
        }
        return new Found.Form(form.get());
    }

    /// Notes that the guest has this version of a form now.
    void given(Guest guest, ListedForm form) {
        if (guest.device() != null) {
            copies.fetched(guest.device(), key(guest, form));
        }
    }

    byte[] xml(Guest guest, ListedForm form) {
        return forms.xml(key(guest, form));
    }

    private static FormKey key(Guest guest, ListedForm form) {
        return new FormKey(guest.missionId(), form.formId(), form.formVersion());
    }
}
