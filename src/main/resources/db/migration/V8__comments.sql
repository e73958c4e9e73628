-- What readers say below an article. There is no column for an address, of mail or of the net; the time is rounded to
-- five minutes, and the key tells nothing of it. A reader stands here only who wants to find their own again.

create table comment (
    comment_key varchar(8) not null primary key,
    edition varchar(8) not null,
    story_key varchar(8) not null,
    -- Its place below the article, and that of the comment which begins its thread: its own, where it begins one.
    number integer not null,
    thread integer not null,
    pen_name varchar(200) not null,
    content text not null,
    digest varchar(64) not null,
    state varchar(10) not null,
    written_at bigint not null,
    decided_on bigint not null,
    reports integer not null,
    kept integer not null,
    by_newsroom integer not null,
    reader bigint references reader (id),
    unique (edition, story_key, number)
);
create index comment_below on comment (edition, story_key, thread, number);
create index comment_in on comment (state, edition, written_at);
create index comment_saying on comment (digest);
create index comment_of on comment (reader);

-- Articles that are not commented on, though their edition is.
create table uncommented (
    edition varchar(8) not null,
    story_key varchar(8) not null,
    primary key (edition, story_key)
);
