-- From draft to reader: versions, stages, hand-overs, notes in the margin, schedules, second persons, previews.

alter table story add column version integer not null default 1;
alter table story add column changed_at bigint not null default 0;

-- `sought` is the headline as it is looked for (language.Sought). What is worked on is found here without its text.
alter table article add column version integer not null default 1;
alter table article add column headline varchar(1000) not null default '';
alter table article add column sought varchar(1000) not null default '';
alter table article add column started_by varchar(100) not null default '';
alter table article add column changed_by varchar(100) not null default '';
alter table article add column staged_at bigint not null default 0;
alter table article add column staged_by varchar(100) not null default '';
alter table article add column stage_note varchar(4000) not null default '';
alter table article add column waiting_for varchar(100);
alter table article add column publish_manner varchar(20);
alter table article add column publish_reason varchar(4000);
alter table article add column approved_by varchar(100);
alter table article add column first_published_at bigint;

-- A sealed revision is never written into again: it was published, handed on, proposed, compared or commented. One that
-- stands beside lost against a newer save; it is settled once its writer has saved upon that.
alter table revision add column slug varchar(200) not null default '';
alter table revision add column begun_at bigint not null default 0;
alter table revision add column changed varchar(200) not null default '';
alter table revision add column sealed integer not null default 0;
alter table revision add column published_at bigint;
alter table revision add column beside integer not null default 0;
alter table revision add column settled integer not null default 0;
alter table revision add column pen varchar(40);
alter table revision add column pen_since integer not null default 0;
alter table revision add column stroke integer not null default 0;

update story set changed_at = coalesce(
    (select max(article.changed_at) from article where article.story = story.id), created_at);
update article set
    headline = coalesce((select revision.headline from revision where revision.id = article.revision), ''),
    sought = coalesce((select lower(revision.headline) from revision where revision.id = article.revision), ''),
    started_by = coalesce(
        (select revision.saved_by from revision where revision.article = article.id and revision.number = 1), ''),
    changed_by = coalesce((select revision.saved_by from revision where revision.id = article.revision), ''),
    staged_at = changed_at,
    staged_by = coalesce((select revision.saved_by from revision where revision.id = article.revision), ''),
    first_published_at = coalesce(
        (select publication.published_at from publication where publication.article = article.id),
        (select withdrawal.withdrawn_at from withdrawal where withdrawal.article = article.id));
update article set publish_manner = 'minor' where publish_at is not null;
update revision set
    begun_at = saved_at,
    sealed = 1,
    slug = coalesce((select article.slug from article
        where article.id = revision.article and article.revision = revision.id), ''),
    published_at = (select coalesce(publication.updated_at, publication.published_at) from publication
        where publication.article = revision.article and publication.revision = revision.id);

create index story_by_change on story (changed_at, id);
create index story_section_by on story_section (section, story);
create index article_at_stage on article (stage, staged_at, id);
create index article_waiting on article (waiting_for, staged_at, id);
create index article_started on article (started_by, story);
create index article_told_in on article (edition, stage, story);

create table handover (
    id bigint not null primary key,
    article bigint not null,
    handed_at bigint not null,
    handed_by varchar(100) not null,
    from_stage varchar(20) not null,
    to_stage varchar(20) not null,
    waiting_for varchar(100),
    note varchar(4000) not null,
    revision bigint not null
);
create index handover_of on handover (article, id);

create table margin_note (
    id bigint not null primary key,
    article bigint not null,
    answers bigint,
    block varchar(200),
    about varchar(300) not null,
    said_at bigint not null,
    said_by varchar(100) not null,
    content varchar(8000) not null,
    resolved_at bigint,
    resolved_by varchar(100)
);
create index margin_note_on on margin_note (article, id);

-- What `happens_at` is depends on the act: the date to be shown, the hour of a schedule, the date of a correction.
create table proposal (
    id bigint not null primary key,
    article bigint not null,
    revision bigint not null,
    act varchar(20) not null,
    manner varchar(20),
    reason varchar(4000) not null,
    happens_at bigint,
    updated_at bigint,
    proposed_by varchar(100) not null,
    proposed_at bigint not null,
    verdict varchar(20),
    decided_by varchar(100),
    decided_at bigint,
    decision varchar(4000) not null
);
create index proposal_on on proposal (article, id);
create index proposal_by_verdict on proposal (verdict, id);

create table preview (
    id bigint not null primary key,
    article bigint not null,
    hash varchar(64) not null unique,
    made_at bigint not null,
    made_by varchar(100) not null,
    expires_at bigint not null
);
create index preview_of on preview (article);

create index correction_by_time on correction (corrected_at, id);
