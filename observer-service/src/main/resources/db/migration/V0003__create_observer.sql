create table observer (
    observer_id uuid primary key,
    mission_id text not null references mission,
    observer_code text not null,
    given_name text not null,
    family_name text not null,
    sex text,
    citizenships text[] not null,
    category text not null,
    role text,
    seconding text,
    nominating_state text,
    languages text[] not null,
    experience_missions int not null,
    accreditation_status text not null,
    accreditation_number text,
    accreditation_valid_from date,
    accreditation_valid_until date,
    accreditation_reason text,
    pledge_code_version text,
    pledge_signed_on date,
    training_stated boolean not null,
    deployable boolean not null,
    obstacles text[] not null,
    version bigint not null,
    constraint uq_observer_code unique (mission_id, observer_code)
);
comment on column observer.observer_code is 'Text: leading zeros count';
comment on column observer.training_stated is 'The roster says that the training is completed, without naming the course';
comment on column observer.obstacles is 'Codes of the eligibility rules that are not met, as of the last change';
create index ix_observer_category on observer (mission_id, category, observer_code);

create table observer_training (
    observer_id uuid not null references observer,
    course text not null,
    completed_on date not null,
    expires_on date,
    primary key (observer_id, course)
);
