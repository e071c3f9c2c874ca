-- Custody: from which phone each file came. It may be another one than that of the finding.
alter table attachment add column device_id uuid;
update attachment a set device_id = s.device_id from submission s
where s.mission_id = a.mission_id and s.finding_id = a.finding_id and s.content_version = a.content_version;
comment on column attachment.device_id is 'Phone that sent it; null when an integrator or the office did';

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
    select a.mission_id, a.received_at, coalesce('device ' || a.device_id, 'integrator'), 'attachment.received',
        'attachment', a.finding_id::text || '/' || a.name, a.content_version, a.sha256, coalesce(s.user_agent, ''),
        'size=' || a.size
    from arrived a join submission s using (mission_id, finding_id, content_version) order by a.id;
    return null;
end $$;
create trigger tr_attachment_audit after insert on attachment
    referencing new table as arrived for each statement execute function audit_attachments();

create function audit_held() returns trigger language plpgsql as $$
begin
    insert into audit_waiting
      (mission_id, occurred_at, actor, action, subject_kind, subject_id, sha256, details)
    select mission_id, first_received_at, coalesce('device ' || device_id, 'integrator'), 'submission.held', 'held',
        id::text, encode(sha256(content), 'hex'), 'reason=' || reason
    from arrived order by id;
    return null;
end $$;
create trigger tr_held_audit after insert on held
    referencing new table as arrived for each statement execute function audit_held();

-- What was received is evidence.
create trigger tr_submission_content_kept
    before delete or update of mission_id, finding_id, content_version, content_type, content, sha256, received_at
    on submission for each statement execute function refuse_change();
create trigger tr_held_content_kept
    before delete or update of mission_id, id, reason, content_type, content, sha256, first_received_at
    on held for each statement execute function refuse_change();
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
select a.mission_id, a.received_at, coalesce('device ' || a.device_id, 'integrator'), 'attachment.received',
    'attachment', a.finding_id::text || '/' || a.name, a.content_version, a.sha256, coalesce(s.user_agent, ''),
    'size=' || a.size
from attachment a join submission s using (mission_id, finding_id, content_version) order by a.id;
insert into audit_waiting
  (mission_id, occurred_at, actor, action, subject_kind, subject_id, sha256, details)
select mission_id, first_received_at, coalesce('device ' || device_id, 'integrator'), 'submission.held', 'held',
    id::text, encode(sha256(content), 'hex'), 'reason=' || reason
from held order by id;
