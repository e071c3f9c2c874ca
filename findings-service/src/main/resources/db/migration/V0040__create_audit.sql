create table audit_waiting (
    position bigint generated always as identity primary key,
    mission_id text not null,
    occurred_at timestamptz not null,
    actor text not null,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    subject_version bigint not null default 0,
    sha256 text not null default '',
    address text not null default '',
    client text not null default '',
    details text not null default ''
);
comment on table audit_waiting is
    'Acts written down in the transaction that did them; moved to the chain of their mission by the chainer';

create table audit_entry (
    mission_id text not null,
    position bigint not null,
    occurred_at timestamptz not null,
    actor text not null,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    subject_version bigint not null,
    sha256 text not null,
    address text not null,
    client text not null,
    details text not null,
    previous_hash bytea not null,
    hash bytea not null,
    constraint pk_audit_entry primary key (mission_id, position)
);
create index ix_audit_entry_subject on audit_entry (mission_id, subject_kind, subject_id, position);
create index ix_audit_entry_actor on audit_entry (mission_id, actor, position);
comment on table audit_entry is 'Who did what to which, when, from where: one hash chain per mission, append only';
comment on column audit_entry.sha256 is 'Of the content the entry vouches for, hex; empty when it vouches for none';
comment on column audit_entry.hash is 'SHA-256 over the previous hash and every other column';

create table audit_head (
    mission_id text primary key,
    position bigint not null,
    hash bytea not null
);
comment on table audit_head is 'The last entry of each chain, so that entries missing at the end show';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are kept as they are', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger tr_audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
