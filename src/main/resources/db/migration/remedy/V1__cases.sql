create schema if not exists remedy;

-- The last running number of each year.
create table remedy.counter (
    year int primary key check (year between 1990 and 2999),
    last int not null check (last between 0 and 999999999)
);

-- Where each case stands: derived from its events, in the transaction that appends them. "case" is a word of SQL.
create table remedy.remedy (
    number            text primary key check (number ~ '^RM-[0-9]{4}-[0-9]{6,9}-[0-9A-Z]$'),
    kind              text not null check (kind in ('review', 'suit_direct', 'suit_after_review')),
    organ             text not null check (length(organ) = 18),
    case_number       text not null default '',
    body              text not null check (length(body) between 1 and 200),
    filed_on          date not null,
    request           text not null default '',
    matter            text not null check (length(matter) between 1 and 1000),
    counted_elsewhere boolean not null,
    responded_on      date,
    result            text check (result in ('upheld', 'corrected', 'other')),
    document          text not null default '',
    decided_on        date,
    version           int not null,
    changed_by        text not null,
    changed_at        timestamptz not null,
    check ((result is null) = (decided_on is null)),
    check (decided_on >= filed_on)
);
create index on remedy.remedy (organ, filed_on desc, number desc);
create index on remedy.remedy (request) where request <> '';

-- What happened, append only.
create table remedy.event (
    remedy      text not null references remedy.remedy (number),
    seq         int not null check (seq >= 1),
    happened_on date not null,
    kind        text not null,
    detail      jsonb not null,
    done_by     text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (remedy, seq)
);
