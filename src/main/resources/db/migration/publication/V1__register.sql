create schema if not exists publication;

create sequence publication.publication_id;

-- One row is one publication as it now stands; how it came there is in publication.step.
create table publication.publication (
    id              bigint primary key default nextval('publication.publication_id'),
    index_number    text unique check (index_number ~ '^[0-9A-Za-z][0-9A-Za-z_-]{4,39}$'),
    organ           text not null check (length(organ) = 18),
    office          text not null default '' check (length(office) <= 100),
    kind            text not null,
    content_class   text not null check (content_class in
                        ('organisation', 'documents', 'news', 'powers', 'budget', 'motions', 'other')),
    column_code     text not null,
    title           text not null check (length(title) between 2 and 300),
    doc_number      text not null default '' check (length(doc_number) <= 100),
    summary         text not null default '' check (length(summary) <= 600),
    source          text not null default '' check (length(source) <= 100),
    keywords        text not null default '' check (length(keywords) <= 200),
    formed_on       date not null,
    effective_on    date,
    expires_on      date check (expires_on >= effective_on),
    held_on         date,
    place           text not null default '' check (length(place) <= 200),
    by_head         boolean not null default false,
    spokesperson    text not null default '' check (length(spokesperson) <= 100),
    incident        text not null default '' check (length(incident) <= 200),
    form            text not null default '' check (form in ('', 'text', 'picture', 'video', 'qa')),
    motion_body     text not null default '' check (motion_body in ('', 'npc', 'cppcc')),
    motion_result   text not null default '' check (motion_result in ('', 'A', 'B', 'C', 'D')),
    amount          numeric(18, 2) check (amount >= 0),
    stage           text not null check (stage in
                        ('draft', 'review_1', 'review_2', 'review_3', 'cleared', 'published', 'withdrawn')),
    validity        text not null check (validity in ('valid', 'not_yet', 'amended', 'expired', 'repealed')),
    ended_on        date,
    ending_reason   text not null default '' check (length(ending_reason) <= 500),
    published_on    date,
    published_at    timestamptz,
    withdrawn_on    date,
    due_on          date,
    author          text not null,
    author_name     text not null,
    reviewer_1      text,
    reviewer_2      text,
    reviewer_3      text,
    version         int not null default 0,
    changed_at      timestamptz not null,
    changed_by      text not null,
    touched_at      timestamptz not null,
    check (stage <> 'published' or (published_on is not null and published_at is not null and index_number is not null)),
    check (stage <> 'withdrawn' or withdrawn_on is not null),
    check ((validity in ('amended', 'expired', 'repealed')) = (ended_on is not null)),
    check (reviewer_1 <> reviewer_2 and reviewer_2 <> reviewer_3 and reviewer_1 <> reviewer_3)
);

-- The public lists: newest first, alone or under one facet; other facets are filtered on the way.
create index publication_newest on publication.publication (published_on desc, id desc) where stage = 'published';
create index publication_by_column on publication.publication (column_code, published_on desc, id desc)
    where stage = 'published';
create index publication_by_kind on publication.publication (kind, published_on desc, id desc)
    where stage = 'published';
create index publication_by_organ_column on publication.publication (organ, column_code, published_on desc, id desc)
    where stage = 'published';
create index publication_by_organ_kind on publication.publication (organ, kind, published_on desc, id desc)
    where stage = 'published';
create index publication_by_validity on publication.publication (validity, published_on desc, id desc)
    where stage = 'published' and validity <> 'valid';
-- The yearly count reads this index alone.
create index publication_counted on publication.publication (organ, published_on)
    include (content_class, kind) where stage = 'published';
create index publication_formed on publication.publication (organ, kind, formed_on)
    include (stage, published_on, ended_on) where kind in ('regulation', 'normative_document');
create index publication_held on publication.publication (organ, kind, held_on)
    where stage = 'published' and held_on is not null;
-- The desk: what is under way.
create index publication_under_way on publication.publication (due_on, id)
    where stage not in ('published', 'withdrawn');
create index publication_withdrawn on publication.publication (withdrawn_on desc, id desc) where stage = 'withdrawn';
-- Validity changes with the day.
create index publication_turning on publication.publication (effective_on) where validity = 'not_yet';
create index publication_expiring on publication.publication (expires_on)
    where expires_on is not null and validity in ('valid', 'not_yet', 'amended');

-- The safe text apart, so that lists and counts walk narrow rows.
create table publication.body (
    publication bigint primary key references publication.publication (id),
    html        text not null check (length(html) <= 2000000)
);

-- Words of what is public: pairs of Chinese characters, and words of other scripts. Without positions.
create table publication.words (
    publication  bigint primary key references publication.publication (id),
    published_on date not null,
    title_words  tsvector not null,
    all_words    tsvector not null
);
create index words_of_title on publication.words using gin (title_words);
create index words_of_all on publication.words using gin (all_words);
create index words_newest on publication.words (published_on desc, publication desc);

-- How many are public under each combination of facets; kept in the transaction of every change.
create table publication.facet (
    organ       text not null,
    column_code text not null,
    kind        text not null,
    year        int not null,
    validity    text not null,
    n           bigint not null,
    primary key (organ, column_code, kind, year, validity)
);

-- Last running number per organ part and year (索引号).
create table publication.numbering (
    organ_part text not null,
    year       int not null,
    last       int not null,
    primary key (organ_part, year)
);

create table publication.release (
    publication bigint not null references publication.publication (id),
    channel     text not null,
    outlet      text not null default '' check (length(outlet) <= 100),
    released_on date not null,
    address     text check (length(address) <= 500),
    organ       text not null,
    live        boolean not null default true,
    primary key (publication, channel, outlet, released_on)
);
create index release_counted on publication.release (organ, released_on) include (channel) where live;

create table publication.link (
    source bigint not null references publication.publication (id),
    target bigint not null references publication.publication (id),
    role   text not null check (role in ('interprets', 'replaces', 'amends', 'relates')),
    primary key (source, target, role),
    check (source <> target)
);
create index on publication.link (target);

create table publication.attachment (
    publication bigint not null references publication.publication (id),
    position    int not null,
    file        text not null,
    name        text not null check (length(name) between 1 and 200),
    media_type  text not null,
    size        bigint not null check (size >= 0),
    primary key (publication, position)
);

-- What was done, by whom, when and why: append only.
create table publication.step (
    publication bigint not null references publication.publication (id),
    no          int not null,
    act         text not null,
    at          timestamptz not null,
    actor       text not null,
    actor_name  text not null,
    note        text not null default '' check (length(note) <= 1000),
    primary key (publication, no)
);

-- What the public read before a correction: append only.
create table publication.edition (
    publication bigint not null references publication.publication (id),
    no          int not null,
    title       text not null,
    html        text not null,
    facts       jsonb not null,
    until       timestamptz not null,
    corrected_by text not null,
    reason      text not null,
    primary key (publication, no)
);

create function publication.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is append-only', tg_table_schema, tg_table_name;
end
$$;
create trigger append_only before update or delete on publication.step
    for each row execute function publication.refuse_change();
create trigger append_only before update or delete on publication.edition
    for each row execute function publication.refuse_change();
