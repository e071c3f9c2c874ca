package org.scrutineer.findings.form;

import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.ReadForm;
import org.scrutineer.platform.web.DomainException;

/// One version of a form. May change while it is a draft; once published only its status moves on.
@Entity
class Form {

    @Id
    private UUID id;

    private String missionId;
    private String formId;
    private String formVersion;
    private String title;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private FormStatus status;

    @Basic(fetch = FetchType.LAZY)
    private byte[] xml;

    private String sha256;
    private String md5;

    @Convert(converter = DefinitionColumn.class)
    private Definition definition;

    private Instant uploadedAt;
    private @Nullable Instant publishedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    Form() {}

    @SuppressWarnings("NullAway.Init")
    Form(UUID id, String missionId, ReadForm read, Purpose purpose, FormFile file, Instant now) {
        this.id = id;
        this.missionId = missionId;
        this.formId = read.formId();
        this.formVersion = read.formVersion();
        this.status = FormStatus.DRAFT;
        fill(read, purpose, file, now);
    }

    /// The same bytes for the same purpose change nothing.
    boolean isSame(FormFile file, Purpose otherPurpose) {
        return sha256.equals(file.sha256()) && purpose == otherPurpose;
    }

    /// Other bytes replace a draft and its marks.
    ///
    /// @throws DomainException when it is a draft no more
    void replaceDraft(ReadForm read, Purpose newPurpose, FormFile file, Instant now) {
        requireDraft();
        fill(read, newPurpose, file, now);
    }

    private void fill(ReadForm read, Purpose newPurpose, FormFile file, Instant now) {
        title = read.title();
        purpose = newPurpose;
        xml = file.bytes();
        sha256 = file.sha256();
        md5 = file.md5();
        definition = new Definition(read.questions(), read.media(), Marks.NONE);
        uploadedAt = now;
    }

    /// @return false when it was marked so already
    /// @throws DomainException when a code is not in the form, or it is a draft no more
    boolean mark(Marks marks) {
        Set<String> codes = definition.questions().stream().map(Question::code).collect(Collectors.toSet());
        List<String> unknown =
                marks.codes().filter(code -> !codes.contains(code)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new DomainException(
                    FindingsProblem.UNKNOWN_QUESTION,
                    "Not in form %s version %s: %s.".formatted(formId, formVersion, String.join(", ", unknown)));
        }
        if (marks.equals(definition.marks())) {
            return false;
        }
        requireDraft();
        definition = definition.with(marks);
        return true;
    }

    /// @return false when it was there already
    boolean moveTo(FormStatus next, Instant now) {
        if (status == next) {
            return false;
        }
        if (!status.mayBecome(next)) {
            throw new DomainException(
                    FindingsProblem.FORM_TRANSITION_NOT_ALLOWED,
                    "Form %s version %s is %s and cannot become %s.".formatted(formId, formVersion, status, next));
        }
        if (next == FormStatus.PUBLISHED) {
            publishedAt = now;
        }
        status = next;
        return true;
    }

    /// @throws DomainException when it is a draft no more
    void requireDraft() {
        if (status != FormStatus.DRAFT) {
            throw new DomainException(
                    FindingsProblem.FORM_IMMUTABLE,
                    "Form %s version %s is published; give the changed form a new version."
                            .formatted(formId, formVersion));
        }
    }

    FormKey key() {
        return new FormKey(missionId, formId, formVersion);
    }

    String title() {
        return title;
    }

    Purpose purpose() {
        return purpose;
    }

    FormStatus status() {
        return status;
    }

    String sha256() {
        return sha256;
    }

    String md5() {
        return md5;
    }

    Definition definition() {
        return definition;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    long version() {
        return version;
    }
}
