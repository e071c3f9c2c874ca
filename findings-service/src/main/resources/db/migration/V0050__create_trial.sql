create table trial (
    form_row uuid primary key,
    token_hash text not null,
    opened_at timestamptz not null,
    opened_by text not null,
    constraint fk_trial_form foreign key (form_row) references form on delete cascade,
    constraint uq_trial_token unique (token_hash)
);
comment on table trial is 'Drafts that phones may try out; the door is open only while the form is a draft';
comment on column trial.token_hash is 'SHA-256 of the trial token, hex; the token itself is in the address given out';

create table trial_submission (
    id uuid primary key,
    form_row uuid not null,
    instance_id text not null,
    form_version text not null,
    is_current boolean not null,
    content bytea not null,
    sha256 bytea not null,
    device_label text,
    user_agent text,
    received_at timestamptz not null,
    constraint fk_trial_submission_form foreign key (form_row) references form on delete cascade,
    constraint uq_trial_submission_instance unique (form_row, instance_id)
);
comment on table trial_submission is 'What was sent to try a draft out. No findings: never counted, never published';
comment on column trial_submission.id is 'UUIDv7: its order is the order of arrival';
comment on column trial_submission.form_version is 'As sent: a draft takes any version';
comment on column trial_submission.is_current is 'False once another submission edited it';

create table trial_file (
    submission_id uuid not null,
    name text not null,
    sha256 text not null,
    size bigint not null,
    media_type text not null,
    received_at timestamptz not null,
    constraint pk_trial_file primary key (submission_id, name),
    constraint fk_trial_file_submission foreign key (submission_id) references trial_submission on delete cascade
);
comment on table trial_file is 'That a file came with a trial submission; its content is not kept';
