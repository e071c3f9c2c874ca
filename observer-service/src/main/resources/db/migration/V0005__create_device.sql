create table enrolment (
    enrolment_id uuid primary key,
    mission_id text not null references mission,
    observer_id uuid not null references observer,
    observer_code text not null,
    code_hash text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint uq_enrolment_code_hash unique (code_hash)
);
comment on table enrolment is 'One-time codes that a phone exchanges for its token; only hashes are kept';

create table device (
    device_id uuid primary key,
    mission_id text not null references mission,
    observer_id uuid not null references observer,
    observer_code text not null,
    label text,
    token_hash text not null,
    enrolled_at timestamptz not null,
    revoked_at timestamptz,
    version bigint not null,
    constraint uq_device_token_hash unique (token_hash)
);
comment on column device.token_hash is 'SHA-256 of the token, lower-case hex; the token itself is known to the phone only';
create index ix_device_mission on device (mission_id, device_id);
