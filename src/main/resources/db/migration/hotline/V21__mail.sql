-- Letters that were taken in, so that none is taken twice.
create table hotline.letter (
    id       text primary key check (length(id) between 3 and 600),
    sender   bytea not null,
    outcome  text not null check (outcome in ('filed', 'added', 'ignored', 'refused')),
    reason   text not null default '',
    number   text,
    taken_at timestamptz not null,
    check ((outcome in ('filed', 'added')) = (number is not null))
);
create index on hotline.letter (sender, taken_at desc);
create index on hotline.letter (taken_at desc);
