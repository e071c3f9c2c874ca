create table visit (
    mission_id text not null,
    finding_id uuid not null,
    form_id text not null,
    form_version text not null,
    content_version int not null,
    purpose text not null,
    team_code text,
    station_code text,
    commission_code text,
    at timestamptz not null,
    arrived_at timestamptz,
    departed_at timestamptz,
    latitude double precision,
    longitude double precision,
    accuracy double precision,
    answered int not null,
    answers_sha256 bytea not null,
    constraint pk_visit primary key (mission_id, finding_id)
);
create index ix_visit_team on visit (mission_id, team_code, at);
create index ix_visit_station on visit (mission_id, station_code, at);
create index ix_visit_answers on visit (mission_id, answers_sha256);
comment on table visit is
    'When and where each finding was made, for rules that compare forms; written after the phone has its answer';
comment on column visit.at is 'Arrival, else when the form was opened, else when it was received: orders the visits';
comment on column visit.latitude is 'As the phone measured it, degrees; null when it was not shared';
comment on column visit.accuracy is 'Metres, as the phone states it';
comment on column visit.answered is 'Answers that go into the hash: no place, no times, nothing calculated';

-- The same photo in two findings is found by its hash.
create index ix_attachment_content on attachment (mission_id, sha256);
