alter table consolidation_decision add column made_on text[];
-- Until now a decision was to be looked at again when something had come in later; so it saw what had come before.
update consolidation_decision d set made_on = array(
    select s.finding_id || '/' || s.content_version from submission s
    where s.mission_id = d.mission_id and s.is_current and s.received_at <= d.decided_at
      and ((d.purpose <> 'TABULATION' and s.station_code = d.place_code)
        or (d.purpose = 'TABULATION' and s.station_code is null and s.commission_code = d.place_code)));
alter table consolidation_decision alter column made_on set not null;
comment on column consolidation_decision.made_on is
    'What the findings of the place said: finding id, slash, content version, and whether results were withheld';
