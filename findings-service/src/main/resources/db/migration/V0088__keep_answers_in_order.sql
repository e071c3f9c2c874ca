alter table submission add column answers text;
comment on column submission.answers is
    'JSON: the answers in the order of the questions of the form version, null when not asked. Made from content, which is what counts, when it came. Null: read content (edits and corrections, further turns of repeated groups, long texts, and what was stored before)';
comment on column submission.content is 'What was sent, byte by byte; it is what counts';

-- They stand for what was received. Filling them for what was stored before needs this trigger switched off.
drop trigger tr_submission_content_kept on submission;
create trigger tr_submission_content_kept
    before delete or update of mission_id, finding_id, content_version, content_type, content, sha256, received_at,
        answers
    on submission for each statement execute function refuse_change();
