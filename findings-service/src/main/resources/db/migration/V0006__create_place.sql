create table known_region (
    mission_id text not null,
    code text not null,
    version bigint not null,
    constraint pk_known_region primary key (mission_id, code)
);
comment on table known_region is 'Regions, from deployment-service';

create table known_commission (
    mission_id text not null,
    code text not null,
    region_code text not null,
    area_code text,
    settlement text,
    version bigint not null,
    constraint pk_known_commission primary key (mission_id, code)
);
comment on table known_commission is 'Territorial commissions, from deployment-service';

create table known_station (
    mission_id text not null,
    code text not null,
    region_code text not null,
    commission_code text not null,
    area_code text,
    number text not null,
    settlement text not null,
    kind text not null,
    registered_voters int not null,
    address text,
    version bigint not null,
    constraint pk_known_station primary key (mission_id, code)
);
comment on table known_station is 'The frame of polling stations, from deployment-service';

create table station_list_version (
    mission_id text primary key,
    version bigint not null
);
comment on table station_list_version is
    'Grows in the transaction that changes a station of the mission: names the state of its station list';
