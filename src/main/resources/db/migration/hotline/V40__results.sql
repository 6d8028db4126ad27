create schema if not exists hotline;

-- What became of a request, for the public (诉求办理结果). A report of wrongdoing or a confidential request cannot stand here.
create table hotline.result (
    id            bigint generated always as identity primary key,
    ticket        text not null unique,
    stage         text not null check (stage in ('waiting', 'published', 'withheld')),
    kind          text not null check (kind in ('consultation', 'help', 'complaint', 'suggestion', 'praise', 'other')),
    confidential  boolean not null check (not confidential),
    category      text not null,
    category_name text not null,
    division      text not null,
    division_name text not null,
    unit          text not null,
    unit_name     text not null,
    outcome       text not null check (outcome in ('solved', 'partly', 'unsolved', 'answered')),
    title         text not null check (title <> ''),
    content       text not null,
    answer        text not null,
    reason        text not null default '',
    joint         int not null check (joint >= 1),
    working_days  int not null check (working_days >= 0),
    closed_on     date not null,
    published_on  date,
    published_at  timestamptz,
    decided_by    text,
    withheld_for  text not null default '',
    version       int not null default 0,
    check (stage <> 'published' or (published_on is not null and published_at is not null)),
    check (outcome <> 'unsolved' or stage <> 'published' or reason <> '')
);
create index result_waiting on hotline.result (closed_on, id) where stage = 'waiting';
create index result_newest on hotline.result (published_on desc, id desc) where stage = 'published';
create index result_withheld on hotline.result (id desc) where stage = 'withheld';

-- The words as they came, encrypted; gone as soon as somebody decided.
create table hotline.result_original (
    result bigint primary key references hotline.result on delete cascade,
    words  bytea not null
);

-- What a published result is found by, a part per month so that the newest are searched first.
create table hotline.result_word (
    result       bigint not null,
    published_on date not null,
    district     text not null,
    category     text not null,
    unit         text not null,
    outcome      text not null,
    words        tsvector not null,
    primary key (published_on, result)
) partition by range (published_on);
create table hotline.result_word_early partition of hotline.result_word for values from (minvalue) to ('2010-01-01');
create index result_word_words on hotline.result_word using gin (words);
create index result_word_newest on hotline.result_word (published_on desc, result desc);
create index result_word_outcome on hotline.result_word (outcome, published_on desc, result desc);
create index result_word_district on hotline.result_word (district, outcome, published_on desc, result desc);
create index result_word_category on hotline.result_word (category, outcome, published_on desc, result desc);
create index result_word_unit on hotline.result_word (unit, outcome, published_on desc, result desc);

-- One part for each month; called before the first result of a month.
create function hotline.result_month(month date) returns void language plpgsql as $$
begin
    execute format(
        'create table if not exists hotline.%I partition of hotline.result_word for values from (%L) to (%L)',
        'result_word_' || to_char(month, 'YYYYMM'), date_trunc('month', month)::date,
        (date_trunc('month', month) + interval '1 month')::date);
end $$;

-- How many are public, counted when they become so; span: the day, and the first day of its month.
create table hotline.result_tally (
    grain    text not null check (grain in ('day', 'month')),
    on_day   date not null,
    district text not null,
    category text not null,
    outcome  text not null,
    n        int not null check (n >= 0),
    primary key (grain, on_day, district, category, outcome)
);

-- The names that facets show, as they last stood.
create table hotline.result_name (
    kind text not null check (kind in ('district', 'category', 'unit')),
    code text not null,
    name text not null,
    primary key (kind, code)
);
