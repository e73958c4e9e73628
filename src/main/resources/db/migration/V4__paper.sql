-- What the publisher and the front desk arrange: editions that lend their names, sections an edition does without,
-- advertisements with a time of their own, fronts of sections, proofs of fronts, and which articles show which media.

alter table edition add column falls_back_to varchar(8);

-- The edition does without this section, even where another edition would lend it the name.
create table section_absence (
    section bigint not null references section (id),
    edition varchar(8) not null references edition (code),
    primary key (section, edition)
);

create index topic_name_by_name on topic_name (edition, name, topic);
create index byline_name_by_name on byline_name (edition, name, byline);
create index story_section_of on story_section (section, story);
create index story_topic_of on story_topic (topic, story);
create index publication_by_story on publication (story);

alter table advertisement add column section bigint;
alter table advertisement add column starts_at bigint;
alter table advertisement add column ends_at bigint;
alter table advertisement add column label varchar(200) default '' not null;

-- One front: an edition's own (section 0) or a section's in an edition. The version grows with every change.
create table front (
    edition varchar(8) not null,
    section bigint not null,
    version bigint not null,
    live_since bigint,
    live_by varchar(100),
    proof_since bigint,
    proof_by varchar(100),
    primary key (edition, section)
);

-- What an editor put first: live, or as a proof that waits to be put live.
create table front_place (
    edition varchar(8) not null,
    section bigint not null,
    proof integer not null,
    position integer not null,
    story bigint not null references story (id),
    until bigint,
    primary key (edition, section, proof, position)
);
create index front_place_of on front_place (story);

insert into front_place (edition, section, proof, position, story)
select edition, 0, 0, position, story from front_slot;
drop table front_slot;

alter table media add column brought_by varchar(100);
create index media_by_time on media (created_at, media_key);

-- Which articles have ever shown what, in any revision: where to look, not what is shown now.
create table media_use (
    media varchar(8) not null,
    article bigint not null,
    primary key (media, article)
);

-- Work over all that was here before, and how far it has come; a row goes when it is done.
create table catch_up (
    name varchar(60) not null primary key,
    reached bigint not null
);
insert into catch_up (name, reached) values ('media-use', 0);
