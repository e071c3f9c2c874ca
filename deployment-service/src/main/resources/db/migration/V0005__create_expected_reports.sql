create table expected_report (
    expected_report_id uuid not null,
    mission_id text not null,
    purpose text not null,
    station_code text collate "C",
    commission_code text collate "C" not null,
    region_code text collate "C" not null,
    area_code text collate "C" not null,
    settlement text,
    team_code text collate "C" not null,
    visit int not null,
    withdrawn boolean not null,
    version bigint not null,
    sort_key text collate "C" not null,
    constraint pk_expected_report primary key (expected_report_id),
    constraint ck_expected_report_purpose check (purpose in ('OPENING', 'VOTING', 'COUNTING', 'TABULATION'))
);
comment on column expected_report.expected_report_id is 'made of mission, team, purpose and place: the same expectation keeps its id from plan to plan';
comment on column expected_report.withdrawn is 'kept for its version: a later plan may expect it again';
create index ix_expected_report_standing on expected_report (mission_id, sort_key) where not withdrawn;
create unique index uq_expected_report_opening on expected_report (mission_id, station_code)
    where purpose = 'OPENING' and not withdrawn;
comment on index uq_expected_report_opening is 'no station is the opening of two teams';
