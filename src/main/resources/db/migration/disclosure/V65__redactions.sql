-- What was taken out of which file, and why. Not the words themselves: they are what must not be given out.
create table disclosure.redaction (
    result   uuid primary key,
    request  text not null,
    original uuid not null,
    ground   text not null check (ground in ('secret', 'security', 'business', 'privacy', 'internal', 'process', 'enforcement')),
    places   integer not null check (places > 0),
    drawn    integer[] not null,
    made_by  text not null,
    made_at  timestamptz not null
);
create index on disclosure.redaction (request, made_at);
