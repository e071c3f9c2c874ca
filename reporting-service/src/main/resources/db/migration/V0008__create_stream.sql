create table stream_position (
    only_row boolean primary key default true,
    position bigint not null,
    constraint ck_stream_position_only_row check (only_row)
);
comment on table stream_position is
    'The last position given out. Its lock is held until commit, so the order of positions is the order of commits';
insert into stream_position (position) values (0);

create table stream_entry (
    position bigint primary key,
    mission_id text not null,
    type text not null,
    subject text,
    version bigint not null,
    payload text not null,
    recorded_at timestamptz not null
);
comment on table stream_entry is 'What listeners are told, and told again when they come back';
comment on column stream_entry.subject is
    'The aggregate it is about: with version it keeps a rebuild from telling the same again. Null where repeating is harmless';
create index ix_stream_entry_mission on stream_entry (mission_id, position);
create index ix_stream_entry_subject on stream_entry (subject, version) where subject is not null;
