create table held (
    id uuid primary key,
    mission_id text not null,
    reason text not null,
    message text not null,
    form_id text,
    form_version text,
    instance_id text,
    device_id uuid,
    observer_code text,
    team_code text,
    content_type text not null,
    content bytea not null,
    sha256 bytea not null,
    attempts int not null,
    first_received_at timestamptz not null,
    last_received_at timestamptz not null,
    constraint uq_held_content unique (mission_id, reason, sha256),
    constraint ck_held_content_type check (content_type in ('XML', 'JSON', 'RAW'))
);
create index ix_held_reason on held (mission_id, reason, id);
comment on table held is 'What could not be accepted, kept for a decision; a phone that repeats it adds an attempt';
comment on column held.id is 'UUIDv7: its order is the order of arrival';
comment on column held.sha256 is 'Over content and the hashes of its attachments';

create table held_attachment (
    held_id uuid not null,
    name text not null,
    sha256 text not null,
    size bigint not null,
    media_type text not null,
    constraint pk_held_attachment primary key (held_id, name, sha256),
    constraint fk_held_attachment_held foreign key (held_id) references held
);
comment on table held_attachment is 'Files that came with what is held';
