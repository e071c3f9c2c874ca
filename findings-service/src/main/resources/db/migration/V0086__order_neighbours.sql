-- In the order in which the forms that a finding is compared with are read, so that a scan stops after six of them.
create index ix_visit_team_order on visit (mission_id, team_code, at, finding_id);
create index ix_visit_station_order on visit (mission_id, station_code, at, finding_id);
create index ix_visit_answers_order on visit (mission_id, answers_sha256, finding_id);
create index ix_attachment_content_order on attachment (mission_id, sha256, finding_id);
drop index ix_visit_team;
drop index ix_visit_station;
drop index ix_visit_answers;
drop index ix_attachment_content;
