create table known_mission (
    mission_id text primary key,
    name text not null,
    phase text not null,
    version bigint not null
);
comment on table known_mission is 'What findings-service knows of missions, from observer-service';

create table known_observer (
    observer_id uuid primary key,
    mission_id text not null,
    observer_code text not null,
    category text not null,
    deployable boolean not null,
    version bigint not null
);
comment on table known_observer is 'What findings-service knows of observers, from observer-service; no personal data';

create table known_device (
    device_id uuid primary key,
    mission_id text not null,
    observer_id uuid not null,
    observer_code text not null,
    token_hash text not null,
    revoked boolean not null,
    version bigint not null
);
create index ix_known_device_token_hash on known_device (token_hash);
comment on table known_device is 'Phones that may submit, from observer-service';
comment on column known_device.token_hash is 'SHA-256 of the device token, hex; the token itself is known to the phone only';

create table known_team (
    mission_id text not null,
    code text not null,
    kind text not null,
    area_code text not null,
    members uuid[] not null,
    disbanded boolean not null,
    version bigint not null,
    constraint pk_known_team primary key (mission_id, code)
);
create index ix_known_team_members on known_team using gin (members);
comment on table known_team is 'Teams and who is in them (observer ids), from deployment-service';
