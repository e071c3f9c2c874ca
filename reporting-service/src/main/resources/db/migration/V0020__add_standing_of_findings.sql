alter table finding add column standing text not null default 'COUNTS';
alter table finding add constraint ck_finding_standing check (standing in ('COUNTS', 'RESULTS_WITHHELD', 'SET_ASIDE'));
comment on column finding.standing is
    'What review left of it in the figures: all, all but results, nothing. Set aside it holds no counters';

alter table coverage add column set_aside bigint not null default 0;
comment on column coverage.set_aside is 'Findings that count nowhere: rejected, void, or wholly in quarantine';

alter table tally_cell drop constraint ck_tally_cell_fact;
alter table tally_cell add constraint ck_tally_cell_fact check (
    fact in ('ANSWERED', 'BLANK', 'CHOICE', 'UNLISTED', 'NUMERIC', 'POSITIVE', 'SUM', 'WITHHELD'));
