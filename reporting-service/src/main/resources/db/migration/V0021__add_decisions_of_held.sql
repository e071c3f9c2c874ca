alter table held_submission add column waiting boolean not null default true;
comment on column held_submission.waiting is 'Nobody has decided about it: only these are counted';
