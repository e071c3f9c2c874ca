create table form (
    id uuid primary key,
    mission_id text not null,
    form_id text not null,
    form_version text not null,
    title text not null,
    purpose text not null,
    status text not null,
    xml bytea not null,
    sha256 text not null,
    md5 text not null,
    definition text not null,
    uploaded_at timestamptz not null,
    published_at timestamptz,
    version bigint not null,
    constraint uq_form_version unique (mission_id, form_id, form_version),
    constraint ck_form_purpose check (purpose in ('OPENING', 'VOTING', 'COUNTING', 'TABULATION', 'OTHER')),
    constraint ck_form_status check (status in ('DRAFT', 'PUBLISHED', 'CLOSING', 'CLOSED')),
    constraint ck_form_published_at check ((status = 'DRAFT') = (published_at is null))
);
comment on table form is 'Versions of observation forms; a row is immutable but for its status once it is published';
comment on column form.xml is 'The XForm as uploaded, byte by byte: phones decide by its hash whether to load it again';
comment on column form.definition is
    'JSON: questions and media as JavaRosa read them, once per version, and the marks of the mission office';
comment on column form.version is 'Of the aggregate: sequence of its events';
