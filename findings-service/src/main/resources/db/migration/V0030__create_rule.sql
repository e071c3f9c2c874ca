create table rule_book (
    mission_id text primary key,
    version bigint not null
);
comment on table rule_book is 'Names the state of the active rules of a mission: grows when one is activated or retired';

create table rule_version (
    mission_id text not null,
    code text not null,
    version int not null,
    status text not null,
    title text not null,
    reason text,
    severity text not null,
    purposes text[] not null,
    condition text not null,
    author text not null,
    created_at timestamptz not null,
    activated_at timestamptz,
    activated_by text,
    retired_at timestamptz,
    retired_by text,
    back_test text,
    revision bigint not null,
    constraint pk_rule_version primary key (mission_id, code, version),
    constraint ck_rule_status check (status in ('DRAFT', 'ACTIVE', 'RETIRED')),
    constraint ck_rule_severity check (severity in ('INFO', 'REVIEW', 'BLOCKING'))
);
create unique index uq_rule_active on rule_version (mission_id, code) where status = 'ACTIVE';
comment on table rule_version is 'Quality rules as data; a version that was active never changes';
comment on column rule_version.purposes is 'Forms it applies to; empty for all';
comment on column rule_version.back_test is 'JSON: what it would have flagged when it was last tried';
comment on column rule_version.revision is 'Grows with every change of the row; its entity tag';

create table reassessment (
    id bigint generated always as identity primary key,
    mission_id text not null,
    cause text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    total bigint not null,
    done bigint not null,
    last_finding uuid not null,
    finished_at timestamptz
);
create index ix_reassessment_open on reassessment (id) where finished_at is null;
create index ix_reassessment_mission on reassessment (mission_id, id);
comment on table reassessment is 'What is stored, judged again in the background, chunk by chunk; a restart goes on where it was';
comment on column reassessment.last_finding is 'Findings up to this one are done; ids are in the order of arrival';
