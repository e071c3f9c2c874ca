create table second_entry (
    mission_id text not null,
    finding_id uuid not null,
    version bigint not null,
    content_version int not null,
    figures text not null,
    author text not null,
    entered_at timestamptz not null,
    constraint pk_second_entry primary key (mission_id, finding_id, version)
);
comment on table second_entry is
    'Figures that a reviewer read from the photo of a protocol; the latest version counts. Only ever added to';
comment on column second_entry.content_version is 'Which version of the finding the photo belonged to';
comment on column second_entry.figures is 'JSON: question code to number';
create trigger tr_second_entry_kept before update or delete or truncate on second_entry
    for each statement execute function refuse_change();
