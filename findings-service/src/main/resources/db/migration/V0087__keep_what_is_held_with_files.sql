-- Files of what is held are evidence like those of findings: their hashes go to the audit log in the transaction that
-- keeps them, and their rows stay as they are.
create function audit_held_attachments() returns trigger language plpgsql as $$
begin
    insert into audit_waiting
      (mission_id, occurred_at, actor, action, subject_kind, subject_id, sha256, details)
    select h.mission_id, h.last_received_at, coalesce('device ' || h.device_id, 'integrator'), 'attachment.held',
        'attachment', a.held_id::text || '/' || a.name, a.sha256, 'size=' || a.size
    from arrived a join held h on h.id = a.held_id order by a.held_id, a.name, a.sha256;
    return null;
end $$;
create trigger tr_held_attachment_audit after insert on held_attachment
    referencing new table as arrived for each statement execute function audit_held_attachments();
create trigger tr_held_attachment_kept before update or delete or truncate on held_attachment
    for each statement execute function refuse_change();

-- Emptied, these tables would be changed, too.
create trigger tr_submission_not_emptied before truncate on submission
    for each statement execute function refuse_change();
create trigger tr_held_not_emptied before truncate on held for each statement execute function refuse_change();
create trigger tr_attachment_not_emptied before truncate on attachment
    for each statement execute function refuse_change();

-- Only ever added to: from now on not by word alone.
create trigger tr_review_entry_kept before update or delete or truncate on review_entry
    for each statement execute function refuse_change();
create trigger tr_correction_kept before update or delete or truncate on correction
    for each statement execute function refuse_change();
create trigger tr_consolidation_decision_kept before update or delete or truncate on consolidation_decision
    for each statement execute function refuse_change();

-- Files that were held before there was an entry for them.
insert into audit_waiting
  (mission_id, occurred_at, actor, action, subject_kind, subject_id, sha256, details)
select h.mission_id, h.last_received_at, coalesce('device ' || h.device_id, 'integrator'), 'attachment.held',
    'attachment', a.held_id::text || '/' || a.name, a.sha256, 'size=' || a.size
from held_attachment a join held h on h.id = a.held_id order by a.held_id, a.name, a.sha256;
