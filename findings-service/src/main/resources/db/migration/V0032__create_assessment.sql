create table assessment (
    mission_id text not null,
    finding_id uuid not null,
    revision bigint not null,
    content_version int not null,
    book_version bigint not null,
    form_check text not null,
    results text not null,
    version bigint not null,
    published boolean not null,
    assessed_at timestamptz not null,
    constraint pk_assessment primary key (mission_id, finding_id)
);
comment on table assessment is 'What the rules say about each finding in its current version';
comment on column assessment.revision is 'Of the finding that was judged; 0 when it has to be judged anew';
comment on column assessment.book_version is 'Of the rules it was judged by';
comment on column assessment.form_check is 'JSON: what the form engine has against this content version; computed once';
comment on column assessment.results is 'JSON: each rule with its outcome';
comment on column assessment.version is 'Grows when a result changes; sequence of its events';
comment on column assessment.published is 'Whether an event ever told of it: findings without flags are not talked about';

create table flag (
    mission_id text not null,
    finding_id uuid not null,
    rule_code text not null,
    rule_version int not null,
    content_version int not null,
    severity text not null,
    explanation text not null,
    form_id text not null,
    team_code text,
    area_code text,
    region_code text,
    station_code text,
    raised_at timestamptz not null,
    verified boolean not null,
    constraint pk_flag primary key (mission_id, finding_id, rule_code),
    constraint ck_flag_severity check (severity in ('INFO', 'REVIEW', 'BLOCKING'))
);
create index ix_flag_rule on flag (mission_id, rule_code, finding_id);
create index ix_flag_severity on flag (mission_id, severity, finding_id, rule_code);
comment on table flag is 'What is flagged now; a flag that no longer holds is removed, what people said of it is kept';
comment on column flag.explanation is 'Which values decided: codes, figures, choices; never words or positions';

create table flag_verification (
    id bigint generated always as identity primary key,
    mission_id text not null,
    finding_id uuid not null,
    rule_code text not null,
    rule_version int not null,
    content_version int not null,
    explanation text not null,
    verdict text not null,
    note text,
    verified_by text not null,
    verified_at timestamptz not null,
    constraint ck_flag_verdict check (verdict in ('VERIFIED', 'REOPENED'))
);
create index ix_flag_verification on flag_verification (mission_id, finding_id, rule_code, id);
comment on table flag_verification is
    'What people said about flags; only added to. It counts while the flag says what it said then';

create table rule_tally (
    mission_id text not null,
    rule_code text not null,
    rule_version int not null,
    outcome text not null,
    findings bigint not null,
    constraint pk_rule_tally primary key (mission_id, rule_code, rule_version, outcome)
);
comment on table rule_tally is 'How many findings have each outcome, kept with every assessment';
