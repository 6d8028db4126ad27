create schema if not exists annualreport;

-- One edition of one organ's report on one year. A correction after publication is the next edition.
create table annualreport.report (
    id           bigint generated always as identity primary key,
    organ        text not null check (length(organ) = 18),
    year         integer not null check (year between 2008 and 2100),
    format       text not null check (format in ('2018', '2019', '2021')),
    edition      integer not null check (edition >= 1),
    reason       text not null default '' check (edition = 1 or reason <> ''),
    stage        text not null check (stage in ('draft', 'checked', 'approved', 'published')),
    editor       text not null,
    checker      text,
    stage_by     text not null,
    stage_name   text not null,
    stage_at     timestamptz not null,
    published_on date check ((published_on is not null) = (stage = 'published')),
    version      integer not null default 1,
    unique (organ, year, edition)
);
-- At most one edition is being worked on.
create unique index on annualreport.report (organ, year) where stage <> 'published';

-- Every figure of a report with the value it had; "unknown" has no value, which is not zero.
create table annualreport.cell (
    report   bigint not null references annualreport.report (id) on delete cascade,
    figure   text not null,
    position integer not null,
    label    text not null,
    unit     text not null,
    value    numeric check ((value is null) = (kind = 'unknown')),
    kind     text not null check (kind in ('computed', 'official', 'typed', 'unknown')),
    source   text not null,
    records  bigint not null default 0,
    hash     text check (length(hash) = 64),
    primary key (report, figure)
);

-- The same figures over other periods, for charts: months of the year, years before.
create table annualreport.point (
    report bigint not null references annualreport.report (id) on delete cascade,
    figure text not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    value numeric not null,
    primary key (report, figure, first_day, last_day)
);

create table annualreport.section (
    report    bigint not null references annualreport.report (id) on delete cascade,
    ordinal   integer not null,
    heading   text not null,
    narrative text not null,
    primary key (report, ordinal)
);

-- Append only: who did what, when.
create table annualreport.event (
    id         bigint generated always as identity primary key,
    report     bigint not null references annualreport.report (id) on delete cascade,
    at         timestamptz not null,
    actor      text not null,
    actor_name text not null,
    action     text not null,
    note       text not null default ''
);
create index on annualreport.event (report, id);

-- Reports of subordinate organs, handed in to their supervisor.
create table annualreport.collected (
    id          bigint generated always as identity primary key,
    organ       text not null check (length(organ) = 18),
    year        integer not null check (year between 2008 and 2100),
    format      text not null check (format in ('2018', '2019', '2021')),
    title       text not null,
    origin      text not null check (origin in ('upload', 'installation')),
    file_name   text not null default '',
    body        text not null,
    received_on date not null,
    received_at timestamptz not null,
    receiver    text not null,
    findings    integer,
    checked_at  timestamptz,
    unique (organ, year)
);
create table annualreport.collected_cell (
    collected bigint not null references annualreport.collected (id) on delete cascade,
    figure    text not null,
    value     numeric not null,
    primary key (collected, figure)
);
create table annualreport.collected_finding (
    collected bigint not null references annualreport.collected (id) on delete cascade,
    ordinal   integer not null,
    code      text not null,
    severity  text not null,
    place     text not null,
    printed   text not null,
    expected  text not null,
    message   text not null,
    primary key (collected, ordinal)
);

-- What is published stays as it is.
create function annualreport.refuse_frozen() returns trigger language plpgsql as $$
begin
    if exists (select 1 from annualreport.report
                where id = case when tg_op = 'INSERT' then new.report else old.report end
                  and stage = 'published') then
        raise exception 'published annual report is frozen';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before insert or update or delete on annualreport.cell
    for each row execute function annualreport.refuse_frozen();
create trigger frozen before insert or update or delete on annualreport.point
    for each row execute function annualreport.refuse_frozen();
create trigger frozen before insert or update or delete on annualreport.section
    for each row execute function annualreport.refuse_frozen();

create function annualreport.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'annual report % cannot be %d', tg_table_name, lower(tg_op);
end $$;
create trigger published before update or delete on annualreport.report
    for each row when (old.stage = 'published') execute function annualreport.refuse();
create trigger append_only before update or delete on annualreport.event
    for each row execute function annualreport.refuse();
