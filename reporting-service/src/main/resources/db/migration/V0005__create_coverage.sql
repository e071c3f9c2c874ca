create table expected_report (
    expected_report_id uuid primary key,
    version bigint not null,
    mission_id text not null,
    purpose text not null,
    place_code text not null,
    region_code text not null,
    area_code text not null,
    team_code text not null,
    withdrawn boolean not null
);
create index ix_expected_report_place on expected_report (mission_id, purpose, place_code) where not withdrawn;

create table coverage_place (
    mission_id text not null,
    purpose text not null,
    place_code text not null,
    expected int not null,
    received int not null,
    primary key (mission_id, purpose, place_code)
);
comment on table coverage_place is
    'Reports expected of and received from one place. Its row is locked by whoever changes either, which decides matched and extra';

create table coverage (
    mission_id text not null,
    dimension text not null,
    key text not null,
    shard smallint not null,
    expected bigint not null,
    received bigint not null,
    matched bigint not null,
    extra bigint not null,
    refused bigint not null,
    primary key (mission_id, dimension, key, shard),
    constraint ck_coverage_dimension check (dimension in ('ALL', 'REGION', 'AREA', 'TEAM', 'PURPOSE'))
) with (fillfactor = 50);
comment on table coverage is 'Counters, summed over shards on read';
comment on column coverage.matched is 'Expected reports for which at least one finding of that purpose and place exists';
comment on column coverage.extra is 'Findings of a purpose and place that no report was expected of';
