create table form_audience (
    mission_id text not null,
    form_id text not null,
    version bigint not null,
    is_current boolean not null,
    categories text[] not null,
    teams text[] not null,
    changed_at timestamptz not null,
    changed_by text not null,
    constraint pk_form_audience primary key (mission_id, form_id, version)
);
create unique index uq_form_audience_current on form_audience (mission_id, form_id) where is_current;
comment on table form_audience is 'For whom a form is, in all its versions; no row or two empty lists: for everybody';
comment on column form_audience.is_current is 'The others are kept: who was given which form when';

create index ix_known_device_mission on known_device (mission_id, device_id);

create view form_withheld as
select a.mission_id, a.form_id, d.device_id
from form_audience a
join known_device d on d.mission_id = a.mission_id
where a.is_current
  and (cardinality(a.categories) > 0 or cardinality(a.teams) > 0)
  and not exists (
    select from known_observer o where o.observer_id = d.observer_id and o.category = any (a.categories))
  and not exists (
    select from known_team t
    where t.mission_id = a.mission_id and t.code = any (a.teams) and not t.disbanded
      and t.members @> array[d.observer_id]);
comment on view form_withheld is 'Which form is not for which device';
