-- How often articles are read: whole tens, by the edition's own day, and nothing of who read them.

-- A day is counted from 1 January 1970; day 0 holds what was read on all days that are too old to be told apart.
create table reading_count (
    edition varchar(8) not null,
    story_key varchar(8) not null,
    day bigint not null,
    reads bigint not null,
    primary key (edition, story_key, day)
);
create index reading_count_by_day on reading_count (edition, day);
