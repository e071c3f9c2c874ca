create table mission (
    mission_id text primary key,
    name text not null,
    short_name text,
    format text not null,
    host_country text not null,
    phase text not null,
    resumes_at text,
    election_type text,
    election_day date not null,
    opening_local text,
    closing_local text,
    rehearsal boolean not null,
    version bigint not null,
    constraint ck_mission_id check (mission_id ~ '^[a-z0-9-]{3,40}$'),
    constraint ck_mission_host_country check (host_country ~ '^[A-Z]{2}$')
);
comment on table mission is 'The tenant of everything';
comment on column mission.resumes_at is 'While suspended or changing format: the phase the mission came from';

create table mission_title (
    mission_id text not null references mission,
    language text not null,
    title text not null,
    primary key (mission_id, language)
);

create table mission_milestone (
    mission_id text not null references mission,
    position int not null,
    code text not null,
    date date not null,
    time text,
    time_zone text,
    estimated boolean not null,
    source text,
    primary key (mission_id, position)
);

create table mission_transition (
    transition_id uuid primary key,
    mission_id text not null references mission,
    from_phase text not null,
    to_phase text not null,
    format text not null,
    reason text,
    moved_by text not null,
    moved_at timestamptz not null
);
comment on table mission_transition is 'How the mission came to where it is; the format shows what it was at that moment';
create index ix_mission_transition_mission on mission_transition (mission_id, moved_at);
