-- Codes sort by their bytes everywhere, so that pages and the service agree on the order.
create table region (
    mission_id text not null,
    code text collate "C" not null,
    names jsonb not null,
    kind text not null,
    time_zone text not null,
    seat text,
    latitude double precision,
    longitude double precision,
    version bigint not null,
    constraint pk_region primary key (mission_id, code)
);
comment on column region.names is 'language code to name';

create table commission (
    mission_id text not null,
    code text collate "C" not null,
    region_code text collate "C" not null,
    level text not null,
    name text not null,
    territory text,
    settlement text,
    area_code text collate "C",
    stations int not null,
    latitude double precision,
    longitude double precision,
    version bigint not null,
    constraint pk_commission primary key (mission_id, code)
);
comment on column commission.stations is 'as the file of commissions says, not counted';

create table station (
    mission_id text not null,
    code text collate "C" not null,
    region_code text collate "C" not null,
    commission_code text collate "C" not null,
    area_code text collate "C",
    number text not null,
    settlement text not null,
    kind text not null,
    registered_voters int not null,
    latitude double precision,
    longitude double precision,
    address text,
    opens_at text,
    version bigint not null,
    constraint pk_station primary key (mission_id, code)
);
comment on table station is 'The frame as the authority gave it: a station may name a region or commission nobody knows (reported as a warning), hence no foreign keys';
comment on column station.area_code is 'that of its commission; kept here because events and filters need it';
create index ix_station_commission on station (mission_id, commission_code);
create index ix_station_area on station (mission_id, area_code, code);
create index ix_station_region on station (mission_id, region_code, code);

create table area (
    mission_id text not null,
    code text collate "C" not null,
    name text not null,
    region_codes text[] not null,
    commission_codes text[] not null,
    base_town text,
    base_region text,
    lto_teams int not null,
    sto_teams int not null,
    version bigint not null,
    constraint pk_area primary key (mission_id, code)
);

create table region_boundaries (
    mission_id text not null,
    document text not null,
    constraint pk_region_boundaries primary key (mission_id)
);
comment on column region_boundaries.document is 'GeoJSON as it was sent';
