-- Calls that the call-control system announced; the number is sealed, its index finds earlier tickets and calls.
create table hotline.phone_call (
    id           text primary key check (length(id) between 1 and 100),
    caller       bytea,
    caller_index bytea,
    agent        text not null default '',
    recording    text not null default '' check (length(recording) <= 500),
    started_at   timestamptz not null,
    ended_at     timestamptz,
    number       text,
    taken_by     text not null default '',
    check (ended_at >= started_at)
);
create index on hotline.phone_call (started_at desc, id);
create index on hotline.phone_call (caller_index, started_at desc);
create index on hotline.phone_call (number);

-- Tickets filed by programs, and whose key filed them.
create table hotline.rest_ticket (
    number   text primary key,
    key_hash text not null
);
