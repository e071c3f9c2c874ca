alter table known_region add column time_zone text;
alter table known_commission add column latitude double precision, add column longitude double precision;
alter table known_station
    add column latitude double precision, add column longitude double precision, add column opens_at text;
alter table known_mission
    add column election_day date, add column opening_local text, add column closing_local text;

-- The services that own these facts publish their state in compacted topics; the consumer groups have new names, so
-- everything is read again and fills the columns.
update known_region set version = 0;
update known_commission set version = 0;
update known_station set version = 0;
update known_mission set version = 0;
