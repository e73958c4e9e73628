-- Letters by mail. Of who gets them there is an address and what they chose: no name, no account, nothing of whether or
-- when they read. Who stops is deleted.

create table subscription (
    id bigint not null primary key,
    edition varchar(8) not null,
    address varchar(254) not null,
    folded varchar(254) not null,
    daily integer not null,
    weekly integer not null,
    breaking integer not null,
    -- What they want to read of, in one order ("byline:7 section:3 topic:5"); empty: all of the edition.
    interests varchar(2000) not null,
    unique (edition, folded)
);

-- What somebody asked for and has not confirmed. Of the link in their letter only the SHA-256 is kept.
create table subscription_link (
    token varchar(64) not null primary key,
    edition varchar(8) not null,
    address varchar(254) not null,
    folded varchar(254) not null,
    daily integer not null,
    weekly integer not null,
    breaking integer not null,
    interests varchar(2000) not null,
    ends_at bigint not null
);
create index subscription_link_by_end on subscription_link (ends_at);
create index subscription_link_to on subscription_link (folded);

-- A letter's issue. While it is sent, subscriptions are walked in the order of their ids up to the last there was when
-- it began; all up to walked are done, but for those in letter_delivery.
create table letter_issue (
    id bigint not null primary key,
    edition varchar(8) not null,
    occasion varchar(10) not null,
    state varchar(10) not null,
    version bigint not null,
    opening text not null,
    since_at bigint not null,
    until_at bigint,
    send_at bigint,
    last_subscription bigint not null,
    walked bigint not null,
    total integer not null,
    sent integer not null,
    skipped integer not null,
    refused integer not null,
    failed integer not null,
    -- Which process sends it, and until when that is taken to be alive.
    holder varchar(8),
    held_until bigint not null
);
create index letter_issue_by_state on letter_issue (state);
create index letter_issue_by_edition on letter_issue (edition, id);

create table letter_issue_story (
    issue bigint not null references letter_issue (id),
    position integer not null,
    story bigint not null references story (id),
    primary key (issue, position)
);
create index letter_issue_story_of on letter_issue_story (story);

-- A letter that was taken up to be handed over, until it is known to be.
create table letter_delivery (
    issue bigint not null references letter_issue (id),
    subscription bigint not null references subscription (id),
    tries integer not null,
    not_before bigint not null,
    primary key (issue, subscription)
);
create index letter_delivery_to on letter_delivery (subscription);

-- Editions whose daily letter goes out by itself, at so many minutes after midnight of their zone.
create table letter_rhythm (
    edition varchar(8) not null primary key,
    minute integer not null,
    last_day bigint not null
);
