create table team (
    id uuid not null,
    mission_id text not null,
    code text collate "C" not null,
    kind text not null,
    area_code text collate "C" not null,
    base_town text,
    disbanded boolean not null,
    version bigint not null,
    constraint pk_team primary key (id),
    constraint uq_team_code unique (mission_id, code),
    constraint ck_team_kind check (kind in ('LTO', 'STO'))
);
comment on column team.disbanded is 'kept for its version: the code may be used again';

create table team_member (
    team_id uuid not null,
    place int not null,
    observer_id uuid not null,
    observer_code text not null,
    name text not null,
    citizenships text[] not null,
    constraint pk_team_member primary key (team_id, place),
    constraint fk_team_member_team foreign key (team_id) references team
);
