create table known_mission (
    mission_id text not null,
    host_country text not null,
    version bigint not null,
    constraint pk_known_mission primary key (mission_id)
);

create table known_observer (
    observer_id uuid not null,
    mission_id text not null,
    observer_code text collate "C" not null,
    name text not null,
    sex text,
    citizenships text[] not null,
    category text not null,
    languages text[] not null,
    experience_missions int not null,
    deployable boolean not null,
    obstacles text[] not null,
    version bigint not null,
    constraint pk_known_observer primary key (observer_id)
);
comment on table known_observer is 'Projection of observer-service''s topics; can be emptied and rebuilt at any time';
create index ix_known_observer_category on known_observer (mission_id, category);
