create table finding_to_judge (
    id bigint generated always as identity primary key,
    mission_id text not null,
    finding_id uuid not null
);
create index ix_finding_to_judge_mission on finding_to_judge (mission_id, id);
comment on table finding_to_judge is
    'Findings whose flags may change because something they are compared with came; a row goes when it was judged';
