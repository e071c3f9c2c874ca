create table form_copy (
    mission_id text not null,
    form_id text not null,
    device_id uuid not null,
    form_version text not null,
    fetched_at timestamptz,
    sent_at timestamptz,
    constraint pk_form_copy primary key (mission_id, form_id, device_id, form_version),
    constraint ck_form_copy_evidence check (fetched_at is not null or sent_at is not null)
);
comment on table form_copy is 'Which versions of a form a device is known to have had';
comment on column form_copy.fetched_at is 'When it last fetched this version, or asked and had it already';
comment on column form_copy.sent_at is 'When it was first seen to send this version';

create table form_list_reading (
    device_id uuid primary key,
    mission_id text not null,
    read_at timestamptz not null
);
comment on table form_list_reading is 'When a device last read the list of forms, to the minute';
