-- A version that the office made is no arrival from a phone: its entry names who corrected it.
create or replace function audit_submissions() returns trigger language plpgsql as $$
begin
    insert into audit_waiting
      (mission_id, occurred_at, actor, action, subject_kind, subject_id, subject_version, sha256, client, details)
    select mission_id, received_at, coalesce(author, 'device ' || device_id, 'integrator'),
        case when author is not null then 'finding.corrected'
             when content_version = 1 then 'finding.received' else 'finding.edited' end,
        'finding', finding_id::text, content_version, encode(sha256, 'hex'), coalesce(user_agent, ''),
        'form=' || form_id || ' version=' || form_version
    from arrived order by received_at, finding_id;
    return null;
end $$;
