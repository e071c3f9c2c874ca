alter table submission
    add column author text,
    add column latest_sent boolean not null default true,
    add column awaits_review boolean not null default true;
-- Versions that an edit has replaced are no longer what their sender holds.
update submission set latest_sent = false where not is_current;
comment on column submission.author is 'User name of who corrected it in the office; null for what was sent';
comment on column submission.latest_sent is
    'The version that its sender holds: what repeats, edits and late files refer to. Not the current one while a correction of the office lies on top';
comment on column submission.awaits_review is 'Nobody has decided on this content yet, or its query was answered';
create index ix_submission_awaits_review on submission (mission_id, finding_id) where is_current and awaits_review;

create table finding_review (
    mission_id text not null,
    finding_id uuid not null,
    state text not null,
    voided boolean not null,
    quarantine text,
    quarantined_by text[] not null default '{}',
    constraint pk_finding_review primary key (mission_id, finding_id),
    constraint ck_finding_review_state
        check (state in ('RECEIVED', 'HAS_ISSUES', 'EDITED', 'APPROVED', 'REJECTED')),
    constraint ck_finding_review_quarantine check (quarantine in ('ALL', 'RESULTS_ONLY')),
    constraint ck_finding_review_quarantined_by check ((quarantine is null) = (quarantined_by = '{}'))
);
comment on table finding_review is
    'What was decided about a finding; without a row it is received, or edited, and nobody has decided anything';
comment on column finding_review.quarantined_by is 'User names: who set and who widened it; somebody else must release it';

create table review_entry (
    position bigint generated always as identity primary key,
    id uuid not null,
    mission_id text not null,
    finding_id uuid not null,
    kind text not null,
    note text,
    about uuid,
    author text not null,
    recorded_at timestamptz not null,
    content_version int not null,
    constraint uq_review_entry_id unique (id),
    constraint fk_review_entry_about foreign key (about) references review_entry (id),
    constraint ck_review_entry_kind check (kind in ('OPENED_AGAIN', 'HAS_ISSUES', 'APPROVED', 'REJECTED', 'COMMENT',
        'QUERY', 'ANSWER', 'CORRECTED', 'VOIDED', 'RESTORED', 'QUARANTINED', 'RELEASED'))
);
create index ix_review_entry_finding on review_entry (mission_id, finding_id, position);
create unique index uq_review_entry_answer on review_entry (about) where kind = 'ANSWER';
comment on table review_entry is 'The journal of the review: who did what to which finding, when and why. Only ever added to';
comment on column review_entry.id is 'Chosen by who writes a comment, a query or an answer, so that writing it twice writes it once';
comment on column review_entry.about is 'The query that an answer belongs to';
comment on column review_entry.content_version is 'Which version of the content it was said about';

create table review_lease (
    mission_id text not null,
    finding_id uuid not null,
    batch_id uuid not null,
    holder text not null,
    expires_at timestamptz not null,
    constraint pk_review_lease primary key (mission_id, finding_id)
);
create index ix_review_lease_batch on review_lease (mission_id, batch_id, finding_id);
comment on table review_lease is 'Who is reviewing what, for a while: one holder for each finding';
comment on column review_lease.expires_at is 'By the clock of the database, the only one that all replicas share';

create table correction (
    mission_id text not null,
    finding_id uuid not null,
    content_version int not null,
    question_code text not null,
    old_value text,
    new_value text not null,
    reason text not null,
    author text not null,
    corrected_at timestamptz not null,
    carried boolean not null,
    constraint pk_correction primary key (mission_id, finding_id, content_version, question_code),
    constraint fk_correction_submission
        foreign key (mission_id, finding_id, content_version) references submission
);
comment on table correction is 'Which answers the office corrected in a version of its own; only ever added to';
comment on column correction.old_value is 'The answer before; null when the question had none';
comment on column correction.carried is 'Laid again onto an edit that left the answer as it was; author and time are of the first';
