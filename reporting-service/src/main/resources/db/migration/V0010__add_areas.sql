alter table stream_entry add column area_code text;
comment on column stream_entry.area_code is
    'The area of responsibility it is about. Null: of the whole mission, or written before areas were kept; told only to who may see the whole mission, unless its type carries no figures';

alter table place add column area_code text;
comment on column place.area_code is
    'The area of responsibility of a team. Null for other kinds, and for teams not heard of since areas are kept: rebuild the projection "places"';
