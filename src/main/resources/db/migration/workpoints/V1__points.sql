create schema if not exists workpoints;

-- Where each work point stands: derived from its events, in the transaction that appends them.
create table workpoints.point (
    id         bigint generated always as identity primary key,
    year       int not null check (year between 1990 and 2999),
    plan       text not null check (length(plan) between 1 and 200),
    number     int not null check (number between 1 and 9999),
    theme      text not null default '',
    text       text not null check (length(text) between 1 and 2000),
    owner      text not null check (length(owner) = 18),
    co_owners  text[] not null,
    due_on     date,
    done_on    date,
    evidence   text not null default '',
    version    int not null,
    changed_by text not null,
    changed_at timestamptz not null,
    unique (year, plan, number)
);
create index on workpoints.point (owner, year);

-- What happened, append only.
create table workpoints.event (
    point       bigint not null references workpoints.point (id),
    seq         int not null check (seq >= 1),
    happened_on date not null,
    kind        text not null,
    detail      jsonb not null,
    done_by     text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (point, seq)
);
