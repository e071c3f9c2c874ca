create table finding (
    finding_id uuid primary key,
    version bigint not null,
    mission_id text not null,
    form_id text not null,
    form_version text not null,
    purpose text not null,
    place_code text,
    region_code text not null,
    area_code text not null,
    team_code text not null,
    settlement text not null,
    refused boolean not null,
    shard smallint not null,
    overall_rating text,
    problems text not null,
    red_flags text not null,
    received_at timestamptz not null,
    content_sha256 bytea not null,
    cells int[] not null,
    sum_cells int[] not null,
    sum_values numeric[] not null
);
comment on table finding is 'What the counters hold of each finding, so that an edit can take it out again';
comment on column finding.place_code is 'Station, or commission for TABULATION; null where the form names none';
comment on column finding.refused is 'The team was refused access: outside every quality base';
comment on column finding.shard is 'Kafka partition of the finding: which row of a counter it is counted in';
comment on column finding.problems is 'Codes of the PROBLEM questions answered yes, separated by blanks';
comment on column finding.cells is 'Indexes into tally.counts that this finding adds one to';
comment on column finding.sum_cells is 'Indexes into tally.sums; the amounts are in sum_values';
create index ix_finding_latest on finding (mission_id, received_at desc, finding_id);
create index ix_finding_place on finding (mission_id, purpose, place_code);

create table parked_finding (
    finding_id uuid primary key,
    version bigint not null,
    mission_id text not null,
    form_id text not null,
    form_version text not null,
    payload text not null
);
comment on table parked_finding is 'Findings that overtook the event of their form; applied when it arrives';
create index ix_parked_finding_form on parked_finding (mission_id, form_id, form_version);
