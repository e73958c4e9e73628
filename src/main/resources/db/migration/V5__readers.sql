-- Readers who signed in to keep their list or to follow something. There is no column for a name, none for an address of
-- the net, and none for when they were here; of what is given out once only the SHA-256 is kept.

-- What this newspaper seals its forms and links with: random, made when first needed.
create table secret (
    name varchar(40) not null primary key,
    secret varchar(100) not null
);

create table reader (
    id bigint not null primary key,
    reader_key varchar(40) not null unique,
    address varchar(254) not null,
    folded varchar(254) not null unique,
    edition varchar(8) not null,
    passphrase varchar(300)
);

create table reader_session (
    token varchar(64) not null primary key,
    reader bigint not null references reader (id),
    ends_on bigint not null
);
create index reader_session_of on reader_session (reader);
create index reader_session_by_end on reader_session (ends_on);

create table reader_passkey (
    credential varchar(1400) not null primary key,
    reader bigint not null references reader (id),
    name varchar(200) not null,
    credential_data text not null,
    counter bigint not null,
    backup_eligible integer not null,
    backed_up integer not null
);
create index reader_passkey_of on reader_passkey (reader);

-- A link that was sent by mail: who has it reads that mail. With a reader, it changes their address to this one.
create table reader_link (
    token varchar(64) not null primary key,
    folded varchar(254) not null,
    address varchar(254) not null,
    edition varchar(8) not null,
    reader bigint references reader (id),
    ends_at bigint not null
);
create index reader_link_by_end on reader_link (ends_at);
create index reader_link_to on reader_link (folded);
create index reader_link_of on reader_link (reader);

-- The reading list; the greatest position stands first.
create table reading_item (
    reader bigint not null references reader (id),
    edition varchar(8) not null,
    story_key varchar(8) not null,
    position bigint not null,
    seen integer not null,
    primary key (reader, edition, story_key)
);

-- What a reader follows: a section or topic by its number, a byline, a story by its key.
create table reader_follow (
    reader bigint not null references reader (id),
    edition varchar(8) not null,
    kind varchar(10) not null,
    subject varchar(40) not null,
    primary key (reader, edition, kind, subject)
);
