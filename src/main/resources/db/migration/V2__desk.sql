-- Who works here. Of what is given out once (tokens of sessions, links, tickets, recovery codes) only the SHA-256 is kept.
-- There is no column for a real name, and none for an address of the net.

create table account (
    id bigint not null primary key,
    account_key varchar(8) not null unique,
    name varchar(160) not null,
    folded varchar(400) not null unique,
    language varchar(35) not null,
    mail varchar(254),
    enabled integer not null,
    passphrase varchar(300) not null,
    code_secret varchar(64),
    code_step bigint not null,
    created_at bigint not null
);

-- What a name looks like (UTS #39), as it is written and in small letters: two names that look alike cannot both be here.
create table account_look (
    look varchar(1000) not null primary key,
    account bigint not null references account (id)
);
create index account_look_of on account_look (account);

create table account_grant (
    account bigint not null references account (id),
    position integer not null,
    role varchar(20) not null,
    edition varchar(8),
    section bigint,
    primary key (account, position)
);

create table passkey (
    credential varchar(1400) not null primary key,
    account bigint not null references account (id),
    name varchar(200) not null,
    credential_data text not null,
    counter bigint not null,
    backup_eligible integer not null,
    backed_up integer not null,
    made_at bigint not null,
    used_at bigint
);
create index passkey_of on passkey (account);

create table recovery_code (
    account bigint not null references account (id),
    code varchar(64) not null,
    primary key (account, code)
);

create table staff_session (
    token varchar(64) not null primary key,
    session_key varchar(8) not null unique,
    account bigint not null references account (id),
    device varchar(100) not null,
    form_token varchar(64) not null,
    begun_at bigint not null,
    seen_at bigint not null,
    stepped_up_at bigint
);
create index staff_session_of on staff_session (account);

-- The passphrase was right, the second factor is awaited.
create table sign_in (
    ticket varchar(64) not null primary key,
    account bigint not null references account (id),
    tries integer not null,
    expires_at bigint not null
);
create index sign_in_of on sign_in (account);

-- A secret for one-time codes that was shown and is not confirmed by a code yet.
create table enrolment (
    ticket varchar(64) not null primary key,
    purpose varchar(100) not null,
    secret varchar(64) not null,
    expires_at bigint not null
);

create table invitation (
    invitation_key varchar(8) not null primary key,
    token varchar(64) not null unique,
    account_key varchar(8) not null unique,
    language varchar(35) not null,
    invited_by varchar(100) not null,
    made_at bigint not null,
    expires_at bigint not null,
    name varchar(160),
    passphrase varchar(300)
);

create table invitation_grant (
    invitation varchar(8) not null references invitation (invitation_key),
    position integer not null,
    role varchar(20) not null,
    edition varchar(8),
    section bigint,
    primary key (invitation, position)
);

create table account_reset (
    reset_key varchar(8) not null primary key,
    token varchar(64) not null unique,
    account bigint not null references account (id),
    what varchar(20) not null,
    proven integer not null,
    made_by varchar(100) not null,
    made_at bigint not null,
    expires_at bigint not null
);
create index account_reset_of on account_reset (account);

create index logbook_by_actor on logbook (actor, number);
create index logbook_by_act on logbook (act, number);
create index logbook_by_time on logbook (written_at, number);
