create table submission (
    mission_id text not null,
    finding_id uuid not null,
    content_version int not null,
    revision bigint not null,
    is_current boolean not null,
    form_id text not null,
    form_version text not null,
    instance_id text not null,
    content_type text not null,
    content bytea not null,
    sha256 bytea not null,
    device_id uuid,
    device_label text,
    user_agent text,
    observer_code text,
    team_code text,
    area_code text,
    region_code text,
    commission_code text,
    station_code text,
    settlement text,
    access text,
    started_at timestamptz,
    ended_at timestamptz,
    first_received_at timestamptz not null,
    received_at timestamptz not null,
    constraint pk_submission primary key (mission_id, finding_id, content_version),
    constraint uq_submission_instance unique (mission_id, form_id, instance_id),
    constraint ck_submission_content_type check (content_type in ('XML', 'JSON'))
);
comment on table submission is 'Every accepted version of every finding; nothing is overwritten';
comment on column submission.finding_id is 'UUIDv7: its order is the order of arrival, so the primary key serves lists';
comment on column submission.revision is 'Version of the finding as events carry it: grows by edits and late attachments';
comment on column submission.is_current is 'The version that counts; the others are kept as evidence';
comment on column submission.content is 'What was sent, byte by byte; answers are read from it';
comment on column submission.first_received_at is 'When version 1 of the finding arrived';

create table attachment (
    id bigint generated always as identity primary key,
    mission_id text not null,
    finding_id uuid not null,
    content_version int not null,
    name text not null,
    sha256 text not null,
    size bigint not null,
    media_type text not null,
    received_at timestamptz not null,
    constraint fk_attachment_submission foreign key (mission_id, finding_id, content_version) references submission
);
create index ix_attachment_submission on attachment (mission_id, finding_id, content_version, name, id);
comment on table attachment is 'Files received for a version of a finding; of several with one name the latest counts';
comment on column attachment.sha256 is 'Names the file in the attachments directory';
