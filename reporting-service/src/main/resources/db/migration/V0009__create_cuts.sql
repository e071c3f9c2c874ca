create table cut (
    cut_id uuid primary key,
    mission_id text not null,
    label text not null,
    frozen_at timestamptz not null,
    frozen_by text not null,
    findings bigint not null,
    sha256 text not null,
    figures text not null,
    version bigint not null
);
comment on table cut is 'Frozen versions of the data; never changed after they were written';
comment on column cut.figures is 'Every published figure as JSON, byte for byte as frozen';
create index ix_cut_mission on cut (mission_id, cut_id);

create table cut_finding (
    cut_id uuid not null references cut,
    finding_id uuid not null,
    version bigint not null,
    content_sha256 bytea not null,
    primary key (cut_id, finding_id)
);
comment on table cut_finding is 'Which version of which finding a cut holds: the lines its hash is made of';
