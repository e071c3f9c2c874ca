create table mission (
    mission_id text primary key,
    version bigint not null,
    name text not null,
    short_name text,
    host_country text not null,
    phase text not null,
    election_day date not null,
    election_title jsonb not null,
    rehearsal boolean not null
);

create table place (
    mission_id text not null,
    kind text not null,
    code text not null,
    version bigint not null,
    name text not null,
    gone boolean not null,
    primary key (mission_id, kind, code),
    constraint ck_place_kind check (kind in ('REGION', 'COMMISSION', 'STATION', 'AREA', 'TEAM'))
);
comment on table place is 'What codes are called: regions, commissions, stations, areas of responsibility, teams';
comment on column place.gone is 'A disbanded team keeps its name, because its findings stay';
