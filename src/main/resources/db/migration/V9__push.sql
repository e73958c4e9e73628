-- Browsers that asked to be told of breaking news. The endpoint is an address at the service of the browser's maker; it
-- tells of a device and of nobody, and goes when it is no longer wanted.
create table push_subscription (
    endpoint_hash varchar(64) not null primary key,
    endpoint varchar(1000) not null,
    edition varchar(8) not null,
    public_key varchar(100) not null,
    auth varchar(40) not null
);
create index push_subscription_of on push_subscription (edition, endpoint_hash);
