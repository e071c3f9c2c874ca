create table client_audit (
    mission_id text not null,
    finding_id uuid not null,
    attachment_id bigint not null,
    sha256 text not null,
    read_at timestamptz not null,
    unreadable text,
    constraint pk_client_audit primary key (mission_id, finding_id),
    constraint fk_client_audit_attachment foreign key (attachment_id) references attachment
);
comment on table client_audit is 'Which client audit of a finding was read last; it is the one that counts while its hash is that of the file';
comment on column client_audit.attachment_id is 'Grows: a file that came earlier never replaces a later one';
comment on column client_audit.unreadable is 'Why nothing could be read from the file; null when it could';

create table client_audit_event (
    mission_id text not null,
    finding_id uuid not null,
    ordinal int not null,
    event text not null,
    node text,
    started_at timestamptz,
    ended_at timestamptz,
    latitude double precision,
    longitude double precision,
    accuracy double precision,
    old_value text,
    new_value text,
    constraint pk_client_audit_event primary key (mission_id, finding_id, ordinal),
    constraint fk_client_audit_event_client_audit
        foreign key (mission_id, finding_id) references client_audit on delete cascade
);
comment on table client_audit_event is 'What a phone noted while the form was filled: the rows of the client audit, in its order';
comment on column client_audit_event.started_at is 'By the clock of the phone';
