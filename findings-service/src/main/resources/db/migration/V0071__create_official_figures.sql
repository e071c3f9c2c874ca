create table official_import (
    id uuid primary key,
    mission_id text not null,
    source text not null,
    sha256 text not null,
    imported_by text not null,
    imported_at timestamptz not null
);
comment on table official_import is 'Files of official figures that changed something';
comment on column official_import.source is 'Where the file comes from: an address or a title';
comment on column official_import.sha256 is 'Of the file as it came, hex';
create trigger tr_official_import_kept before update or delete or truncate on official_import
    for each statement execute function refuse_change();

create table official_figures (
    mission_id text not null,
    station_code text not null,
    version bigint not null,
    is_current boolean not null,
    figures text not null,
    import_id uuid not null,
    constraint pk_official_figures primary key (mission_id, station_code, version),
    constraint fk_official_figures_official_import foreign key (import_id) references official_import
);
create unique index uq_official_figures_current on official_figures (mission_id, station_code) where is_current;
comment on table official_figures is
    'Figures of polling stations as the central commission published them; a later import adds a version';
comment on column official_figures.figures is 'JSON: name of the figure to number; empty when it was taken back';
create trigger tr_official_figures_kept
    before delete or update of mission_id, station_code, version, figures, import_id
    on official_figures for each statement execute function refuse_change();
