alter table submission add column answers text;
comment on column submission.answers is
    'JSON: the answers in the order of the questions of the form version, null when not asked. Made from content, which is what counts; null when content says what has no place in it, as turns of repeated groups';
