create table edition (code varchar(8) not null primary key, position integer not null);
