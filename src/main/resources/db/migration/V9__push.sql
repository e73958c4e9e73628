-- Browsers that asked to be told of breaking news. The endpoint is an address at the service of the browser's maker; it
-- tells of a device and of nobody, and goes when it is no longer wanted. There is no column for when somebody asked.
create table push_subscription (
    edition varchar(35) not null,
    endpoint_hash varchar(64) not null,
    endpoint varchar(1000) not null,
    public_key varchar(100) not null,
    auth varchar(40) not null,
    primary key (edition, endpoint_hash)
);

-- An article that is or was sent as breaking news, once. While it is sent, browsers are walked in the order of their
-- hashes; all up to walked are done, but for those in push_delivery.
create table push_sending (
    article bigint not null primary key references article (id),
    edition varchar(35) not null,
    story_key varchar(8) not null,
    state varchar(10) not null,
    message varchar(3900) not null,
    ends_at bigint not null,
    walked varchar(64) not null,
    total integer not null,
    sent integer not null,
    gone integer not null,
    failed integer not null,
    -- Which process sends it, and until when that is taken to be alive.
    holder varchar(8) not null,
    held_until bigint not null
);
create index push_sending_by_state on push_sending (state);

-- Browsers whose message is being handed over at this moment, or is tried again later; gone as soon as that is known.
create table push_delivery (
    article bigint not null references push_sending (article),
    endpoint_hash varchar(64) not null,
    under_way integer not null,
    tries integer not null,
    not_before bigint not null,
    primary key (article, endpoint_hash)
);
create index push_delivery_to on push_delivery (endpoint_hash);
