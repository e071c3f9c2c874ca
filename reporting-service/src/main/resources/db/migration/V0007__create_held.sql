create table held_submission (
    held_id uuid primary key,
    version bigint not null,
    mission_id text not null,
    reason text not null
);

create table held_count (
    mission_id text not null,
    reason text not null,
    held int not null,
    primary key (mission_id, reason)
);
comment on table held_count is 'Submissions that wait for a decision, by reason';
