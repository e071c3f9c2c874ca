-- Passport numbers have no unique constraint on purpose: a violation would carry the number into the database's error
-- message and so into a log. The import checks uniqueness while it holds the lock on the mission.
create table contact (
    observer_id uuid primary key references observer,
    mission_id text not null references mission,
    passport_no text,
    email text,
    phone text
);
comment on table contact is 'Personal data, apart from everything operational; never in events or logs';
create index ix_contact_mission on contact (mission_id);
