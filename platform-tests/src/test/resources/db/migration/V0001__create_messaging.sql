-- The tables that org.scrutineer.platform.messaging works with. Each service copies this into its own first migration
-- (a service owns all of its database); the testkit compares the two.

create table outbox (
    position bigint generated always as identity primary key,
    id uuid not null,
    topic text not null,
    aggregatetype text not null,
    aggregateid text not null,
    type text not null,
    sequence bigint not null,
    payload bytea not null,
    mission_id text,
    occurred_at timestamptz not null default now()
);
comment on table outbox is 'Events waiting for the relay; deleted once Kafka has acknowledged them';

create table inbox (
    consumer text not null,
    event_id uuid not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
comment on table inbox is 'Events whose effect is not an upsert, so that a repeat can be told';

create table dead_letter (
    id uuid primary key,
    projection text not null,
    topic text not null,
    partition int not null,
    record_offset bigint not null,
    record_key text,
    headers jsonb not null,
    payload bytea,
    reason text not null,
    status text not null default 'FAILED',
    attempts int not null default 1,
    failed_at timestamptz not null default now(),
    constraint uq_dead_letter_record unique (projection, topic, partition, record_offset),
    constraint ck_dead_letter_status check (status in ('FAILED', 'RESUBMITTED'))
);
comment on table dead_letter is 'Records that could not be applied, whole, to be looked at and replayed';
