alter table held
    add column version bigint not null default 1,
    add column decision text,
    add column decided_by text,
    add column decided_at timestamptz,
    add column decision_reason text,
    add column mended text,
    add column finding_id uuid,
    add column content_version int,
    add constraint ck_held_decision check (decision in ('ACCEPTED', 'REJECTED')),
    add constraint ck_held_decided check (
        (decision is null) = (decided_by is null)
        and (decision is null) = (decided_at is null)
        and (decision is null) = (decision_reason is null)
        and (decision is null) = (mended is null)),
    add constraint ck_held_accepted check (
        (decision is not distinct from 'ACCEPTED') = (finding_id is not null)
        and (finding_id is null) = (content_version is null));
comment on column held.version is 'Of the aggregate: sequence of its events';
comment on column held.decided_by is 'User name';
comment on column held.mended is 'JSON: what the person who decided put in the place of what was missing';
comment on column held.finding_id is 'The finding it became, or became a version of';
create index ix_held_waiting on held (mission_id, id) where decision is null;
create index ix_held_content on held (mission_id, sha256);
