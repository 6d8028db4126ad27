create schema if not exists calendar;

-- Notices taken over here; those up to 2026 come along with the program and are not in the database.
create table calendar.notice (
    number   text primary key check (length(number) between 4 and 60),
    issued   date not null,
    year     int not null check (year between 2000 and 2399),
    title    text not null check (length(title) between 1 and 200),
    taken_by text not null,
    taken_at timestamptz not null
);

create table calendar.notice_day (
    notice text not null references calendar.notice (number),
    date   date not null,
    worked boolean not null,
    name   text not null check (length(name) between 1 and 40),
    primary key (notice, date)
);
