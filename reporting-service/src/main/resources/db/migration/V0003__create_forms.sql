create table form (
    mission_id text not null,
    form_id text not null,
    form_version text not null,
    version bigint not null,
    title text not null,
    purpose text not null,
    status text not null,
    questions jsonb not null,
    primary key (mission_id, form_id, form_version)
);

create table tally_cell (
    mission_id text not null,
    form_id text not null,
    question_code text not null,
    fact text not null,
    choice text not null,
    cell int not null,
    primary key (mission_id, form_id, question_code, fact, choice),
    constraint ck_tally_cell_fact
        check (fact in ('ANSWERED', 'BLANK', 'CHOICE', 'UNLISTED', 'NUMERIC', 'POSITIVE', 'SUM'))
);
create unique index uq_tally_cell_number on tally_cell (mission_id, form_id, (fact = 'SUM'), cell);
comment on table tally_cell is
    'Where in the arrays of tally a fact is counted. Only ever grows: what an index means never changes, so rebuilding leaves it alone';
comment on column tally_cell.choice is 'Value of the choice; empty for the other facts';
comment on column tally_cell.cell is 'Index into tally.sums for SUM, into tally.counts for the rest; from 1';
