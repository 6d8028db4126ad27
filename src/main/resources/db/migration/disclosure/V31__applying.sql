-- What somebody is still typing; found by the hash of a secret that only the browser has. After sending, it keeps the
-- number for a while, so that a second press of the button gives the same receipt.
create table disclosure.draft (
    id         uuid primary key,
    key_hash   bytea not null unique check (length(key_hash) = 32),
    fields     bytea,
    number     text,
    changed_at timestamptz not null,
    expires_at timestamptz not null
);
create index on disclosure.draft (expires_at);

-- How often something was tried in a span of time; the bucket is a hash.
create table disclosure.attempt (
    bucket     bytea not null,
    span_start timestamptz not null,
    tries      int not null,
    primary key (bucket, span_start)
);
create index on disclosure.attempt (span_start);

-- What proves to the tracking page that one may see a request: a keyed hash of number and code.
create table disclosure.query_code (
    request   text primary key,
    hash      bytea not null check (length(hash) = 32),
    issued_at timestamptz not null
);

-- What the applicant says after the application: a reply to a call for correction, reasons, a complaint, a rating.
create table disclosure.message (
    id         uuid primary key,
    position   bigint generated always as identity,
    request    text not null,
    organ      text not null,
    kind       text not null,
    words      bytea,
    reference  text not null default '',
    score      int check (score between 1 and 5),
    sent_at    timestamptz not null,
    handled_by text,
    handled_at timestamptz,
    check ((handled_by is null) = (handled_at is null))
);
create index on disclosure.message (request, position);
create index on disclosure.message (organ, position) where handled_at is null;

-- An application that came in and whose day of receipt is not certain yet (Art. 31): by internet, fax or ordinary letter.
-- Once confirmed with the applicant it becomes a request under the same number.
create table disclosure.submission (
    number         text primary key check (number ~ '^RQ-[0-9]{4}-[0-9]{6,9}-[0-9A-Z]$'),
    organ          text not null,
    arrival        text not null check (arrival in ('ordinary_mail', 'internet', 'fax')),
    applicant_kind text not null,
    topic          text not null,
    subject        text not null check (length(subject) between 1 and 1000),
    delivery       text not null default '',
    came_on        date not null,
    state          text not null check (state in ('waiting', 'confirmed', 'withdrawn')),
    settled_on     date,
    settled_by     text not null default '',
    attempts       int not null default 0,
    submitted_at   timestamptz not null,
    check ((state = 'waiting') = (settled_on is null))
);
create index on disclosure.submission (organ, came_on, number) where state = 'waiting';

-- Persons belong to a number from the day it is given out.
alter table disclosure.applicant drop constraint applicant_request_fkey;
