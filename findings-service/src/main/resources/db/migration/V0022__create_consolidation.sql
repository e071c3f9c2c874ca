create index ix_submission_station on submission (mission_id, station_code)
    where is_current and station_code is not null;
create index ix_submission_commission on submission (mission_id, commission_code)
    where is_current and station_code is null;

create table consolidation (
    mission_id text not null,
    purpose text not null,
    place_code text not null,
    version bigint not null,
    constraint pk_consolidation primary key (mission_id, purpose, place_code)
);
comment on table consolidation is
    'Places about whose findings a person decided something; its version guards decisions that are made at once';
comment on column consolidation.place_code is 'Polling station; commission for TABULATION';

create table consolidation_decision (
    mission_id text not null,
    purpose text not null,
    place_code text not null,
    version bigint not null,
    question_code text not null,
    value text,
    finding_id uuid,
    reason text not null,
    author text not null,
    decided_at timestamptz not null,
    constraint pk_consolidation_decision primary key (mission_id, purpose, place_code, version),
    constraint fk_consolidation_decision_consolidation
        foreign key (mission_id, purpose, place_code) references consolidation,
    constraint ck_consolidation_decision_finding check (finding_id is null or value is not null)
);
create index ix_consolidation_decision_question
    on consolidation_decision (mission_id, purpose, place_code, question_code, version desc);
comment on table consolidation_decision is
    'Which answer a person chose where findings of one place differ; of several about one question the last holds. Only ever added to';
comment on column consolidation_decision.value is 'Null: the rule decides again';
comment on column consolidation_decision.finding_id is 'Whose answer it is; null for one that no finding gives';
