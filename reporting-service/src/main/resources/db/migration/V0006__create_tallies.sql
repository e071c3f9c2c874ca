create table tally (
    mission_id text not null,
    form_id text not null,
    region_code text not null,
    settlement text not null,
    refused boolean not null,
    shard smallint not null,
    findings int not null,
    counts int[] not null,
    sums numeric[] not null,
    primary key (mission_id, form_id, region_code, settlement, refused, shard)
) with (fillfactor = 50, toast_tuple_target = 8160);
-- Rewritten with every batch: half a page stays free for the next version of its rows, and arrays stay in the row
-- uncompressed (a form of 80 questions has some 700 counters, 3 KB).
comment on table tally is 'Counters of every question of a form, one row for each region, settlement and shard; indexes in tally_cell';

create function add_counts(one int[], other int[]) returns int[]
    language sql immutable parallel safe
    return array(
        select coalesce(a, 0) + coalesce(b, 0)
        from unnest(one, other) with ordinality as pair (a, b, place)
        order by place);

create function add_sums(one numeric[], other numeric[]) returns numeric[]
    language sql immutable parallel safe
    return array(
        select coalesce(a, 0) + coalesce(b, 0)
        from unnest(one, other) with ordinality as pair (a, b, place)
        order by place);

create table problem_sighting (
    mission_id text not null,
    form_id text not null,
    question_code text not null,
    kind text not null,
    place text not null,
    findings int not null,
    primary key (mission_id, form_id, question_code, kind, place),
    constraint ck_problem_sighting_kind check (kind in ('STATION', 'REGION', 'TEAM'))
);
comment on table problem_sighting is 'How many findings report a problem at a place; tells when a place enters or leaves problem_extent';

create table problem_extent (
    mission_id text not null,
    form_id text not null,
    question_code text not null,
    kind text not null,
    places int not null,
    primary key (mission_id, form_id, question_code, kind)
);
comment on table problem_extent is 'In how many stations (or commissions), regions and teams a problem was reported at least once';
