-- Lists and exports of a form in order of arrival; with the revision, so that the state of an export is known without
-- reading a finding.
create index ix_submission_form on submission (mission_id, form_id, finding_id) include (revision) where is_current;
