-- Whatever way a finding or a file comes in, its hash goes to the audit log, in the same transaction. Statement
-- triggers: the intake stores many findings in one statement, and pays once.
create function audit_submissions() returns trigger language plpgsql as $$
begin
    insert into audit_waiting
      (mission_id, occurred_at, actor, action, subject_kind, subject_id, subject_version, sha256, client, details)
    select mission_id, received_at, coalesce('device ' || device_id, 'integrator'),
        case content_version when 1 then 'finding.received' else 'finding.edited' end,
        'finding', finding_id::text, content_version, encode(sha256, 'hex'), coalesce(user_agent, ''),
        'form=' || form_id || ' version=' || form_version
    from arrived order by received_at, finding_id;
    return null;
end $$;
create trigger tr_submission_audit after insert on submission
    referencing new table as arrived for each statement execute function audit_submissions();

create function audit_attachments() returns trigger language plpgsql as $$
begin
    insert into audit_waiting
      (mission_id, occurred_at, actor, action, subject_kind, subject_id, subject_version, sha256, client, details)
    select a.mission_id, a.received_at, coalesce('device ' || s.device_id, 'integrator'), 'attachment.received',
        'attachment', a.finding_id::text || '/' || a.name, a.content_version, a.sha256, coalesce(s.user_agent, ''),
        'size=' || a.size
    from arrived a join submission s using (mission_id, finding_id, content_version) order by a.id;
    return null;
end $$;
create trigger tr_attachment_audit after insert on attachment
    referencing new table as arrived for each statement execute function audit_attachments();

-- What was received is evidence.
create trigger tr_submission_content_kept
    before delete or update of mission_id, finding_id, content_version, content_type, content, sha256, received_at
    on submission for each statement execute function refuse_change();
create trigger tr_attachment_kept before delete or update on attachment
    for each statement execute function refuse_change();

-- What arrived before there was an audit log.
insert into audit_waiting
  (mission_id, occurred_at, actor, action, subject_kind, subject_id, subject_version, sha256, client, details)
select mission_id, received_at, coalesce('device ' || device_id, 'integrator'),
    case content_version when 1 then 'finding.received' else 'finding.edited' end,
    'finding', finding_id::text, content_version, encode(sha256, 'hex'), coalesce(user_agent, ''),
    'form=' || form_id || ' version=' || form_version
from submission order by received_at, finding_id;
insert into audit_waiting
  (mission_id, occurred_at, actor, action, subject_kind, subject_id, subject_version, sha256, client, details)
select a.mission_id, a.received_at, coalesce('device ' || s.device_id, 'integrator'), 'attachment.received',
    'attachment', a.finding_id::text || '/' || a.name, a.content_version, a.sha256, coalesce(s.user_agent, ''),
    'size=' || a.size
from attachment a join submission s using (mission_id, finding_id, content_version) order by a.id;
