-- The newspaper, in the SQL that SQLite and PostgreSQL share. Instants are milliseconds since 1970 UTC, truth is 0 or 1,
-- bodies are JSON text. A row that a reader may see hangs on `publication`: what is not there cannot be read.

create table edition (
    code varchar(8) not null primary key,
    position integer not null,
    locale varchar(35) not null,
    name varchar(200) not null,
    tagline varchar(500) not null,
    copyright_line varchar(500) not null,
    zone varchar(60) not null,
    calendar varchar(20) not null,
    second_calendar varchar(20)
);

create table setting (
    name varchar(60) not null primary key,
    content text not null
);

create table section (
    id bigint not null primary key,
    section_key varchar(200) not null unique,
    parent bigint references section (id),
    position integer not null
);

create table section_name (
    section bigint not null references section (id),
    edition varchar(8) not null references edition (code),
    name varchar(200) not null,
    slug varchar(200) not null,
    description varchar(2000) not null,
    primary key (section, edition),
    unique (edition, slug)
);

create table topic (
    id bigint not null primary key,
    topic_key varchar(200) not null unique
);

create table topic_name (
    topic bigint not null references topic (id),
    edition varchar(8) not null references edition (code),
    name varchar(200) not null,
    slug varchar(200) not null,
    primary key (topic, edition),
    unique (edition, slug)
);

create table byline (
    id bigint not null primary key,
    byline_key varchar(200) not null unique,
    picture varchar(8)
);

create table byline_name (
    byline bigint not null references byline (id),
    edition varchar(8) not null references edition (code),
    name varchar(200) not null,
    slug varchar(200) not null,
    biography varchar(4000) not null,
    primary key (byline, edition),
    unique (edition, slug)
);

create table standing_page (
    id bigint not null primary key,
    page_key varchar(200) not null unique,
    position integer not null
);

create table standing_page_text (
    page bigint not null references standing_page (id),
    edition varchar(8) not null,
    title varchar(500) not null,
    slug varchar(200) not null,
    description varchar(2000) not null,
    body text not null,
    published integer not null,
    in_menu integer not null,
    primary key (page, edition),
    unique (edition, slug)
);

create table media (
    media_key varchar(8) not null primary key,
    kind varchar(20) not null,
    media_type varchar(100) not null,
    state varchar(20) not null,
    hash varchar(64),
    bytes bigint not null,
    width integer not null,
    height integer not null,
    focal_x integer not null,
    focal_y integer not null,
    credit varchar(500) not null,
    name varchar(500) not null,
    created_at bigint not null
);

create index media_by_state on media (state);
create index media_by_hash on media (hash);

create table media_text (
    media varchar(8) not null references media (media_key),
    edition varchar(35) not null,
    caption varchar(4000) not null,
    alternative varchar(2000) not null,
    primary key (media, edition)
);

create table rendition (
    media varchar(8) not null references media (media_key),
    media_type varchar(100) not null,
    width integer not null,
    height integer not null,
    hash varchar(64) not null,
    bytes bigint not null,
    primary key (media, media_type, width)
);

create index rendition_by_hash on rendition (hash);

create table story (
    id bigint not null primary key,
    story_key varchar(8) not null unique,
    kind varchar(20) not null,
    origin varchar(35) not null,
    created_at bigint not null
);

create table story_section (
    story bigint not null references story (id),
    position integer not null,
    section bigint not null references section (id),
    primary key (story, position)
);

create table story_topic (
    story bigint not null references story (id),
    position integer not null,
    topic bigint not null references topic (id),
    primary key (story, position)
);

-- The edition of an article may be a language without an edition: an import keeps such an article, nobody reads it.
create table article (
    id bigint not null primary key,
    story bigint not null references story (id),
    edition varchar(35) not null,
    stage varchar(20) not null,
    slug varchar(200) not null,
    revision bigint not null,
    publish_at bigint,
    created_at bigint not null,
    changed_at bigint not null,
    unique (story, edition)
);

create index article_due on article (stage, publish_at);

create table revision (
    id bigint not null primary key,
    article bigint not null,
    number integer not null,
    saved_at bigint not null,
    saved_by varchar(100) not null,
    headline varchar(1000) not null,
    standfirst varchar(4000) not null,
    place varchar(200) not null,
    description varchar(2000) not null,
    lead_picture varchar(8),
    bylines varchar(1000) not null,
    body text not null,
    words integer not null,
    unique (article, number)
);

create table publication (
    article bigint not null primary key,
    story bigint not null,
    story_key varchar(8) not null,
    edition varchar(8) not null,
    slug varchar(200) not null,
    revision bigint not null,
    kind varchar(20) not null,
    headline varchar(1000) not null,
    standfirst varchar(4000) not null,
    lead_picture varchar(8),
    section bigint,
    words integer not null,
    published_at bigint not null,
    updated_at bigint,
    unique (story_key, edition)
);

create index publication_by_time on publication (edition, published_at, article);
create index publication_by_kind on publication (edition, kind, published_at, article);

create table publication_section (
    edition varchar(8) not null,
    section bigint not null,
    published_at bigint not null,
    article bigint not null,
    primary key (edition, section, published_at, article)
);
create index publication_section_of on publication_section (article);

create table publication_topic (
    edition varchar(8) not null,
    topic bigint not null,
    published_at bigint not null,
    article bigint not null,
    primary key (edition, topic, published_at, article)
);
create index publication_topic_of on publication_topic (article);

create table publication_byline (
    edition varchar(8) not null,
    byline bigint not null,
    published_at bigint not null,
    article bigint not null,
    primary key (edition, byline, published_at, article)
);
create index publication_byline_of on publication_byline (article);

create table withdrawal (
    article bigint not null primary key,
    story_key varchar(8) not null,
    edition varchar(8) not null,
    slug varchar(200) not null,
    reason varchar(2000) not null,
    withdrawn_at bigint not null,
    unique (story_key, edition)
);

create table correction (
    id bigint not null primary key,
    article bigint not null,
    corrected_at bigint not null,
    reason varchar(4000) not null
);
create index correction_of on correction (article);

create table remark (
    id bigint not null primary key,
    article bigint not null,
    parent bigint,
    name varchar(200) not null,
    said_at bigint not null,
    content text not null,
    approved integer not null
);
create index remark_on on remark (article);

create table redirect (
    path varchar(2000) not null primary key,
    kind varchar(20) not null,
    edition varchar(8),
    target varchar(2000) not null
);

create table front_slot (
    edition varchar(8) not null,
    position integer not null,
    story bigint not null references story (id),
    primary key (edition, position)
);

create table advertisement (
    id bigint not null primary key,
    edition varchar(8) not null,
    slot varchar(20) not null,
    media varchar(8) not null,
    href varchar(2000) not null,
    alternative varchar(500) not null
);
create index advertisement_in on advertisement (edition, slot);

create table import_item (
    source varchar(300) not null,
    kind varchar(40) not null,
    old_id varchar(100) not null,
    target varchar(200) not null,
    digest varchar(64) not null,
    primary key (source, kind, old_id)
);

create table logbook (
    number bigint not null primary key,
    written_at bigint not null,
    actor varchar(100) not null,
    act varchar(60) not null,
    subject varchar(300) not null,
    detail text not null,
    hash varchar(64) not null
);

create table announcement (
    id bigint not null primary key,
    node varchar(20) not null,
    announced_at bigint not null,
    tags text not null
);
