create schema if not exists disclosure;

-- The last running number of each year.
create table disclosure.counter (
    year int primary key check (year between 1990 and 2999),
    last int not null check (last between 0 and 999999999)
);

-- Where each request stands: derived from its events, in the transaction that appends them.
create table disclosure.request (
    number         text primary key check (number ~ '^RQ-[0-9]{4}-[0-9]{6,9}-[0-9A-Z]$'),
    organ          text not null check (length(organ) = 18),
    received_on    date not null,
    channel        text not null check (channel in ('in_person', 'fax', 'online', 'mail')),
    applicant_kind text not null check (applicant_kind in
                       ('natural_person', 'enterprise', 'research', 'public_welfare', 'legal_service', 'org_other')),
    topic          text not null,
    subject        text not null check (length(subject) between 1 and 1000),
    delivery       text not null default '',
    stage          text not null check (stage in
                       ('under_review', 'awaiting_correction', 'consulting', 'awaiting_fee', 'closed')),
    reply_by       date,
    extended_on    date,
    fee            numeric(12, 2) not null default 0 check (fee >= 0),
    fee_paid_on    date,
    outcome        text,
    document       text not null default '',
    closed_on      date,
    late           boolean not null,
    version        int not null,
    changed_by     text not null,
    changed_at     timestamptz not null,
    check ((stage = 'closed') = (closed_on is not null)),
    check ((closed_on is null) = (outcome is null)),
    check (closed_on >= received_on)
);
create index on disclosure.request (organ, received_on desc, number desc);
create index on disclosure.request (received_on desc, number desc);
create index on disclosure.request (organ, reply_by, number) where closed_on is null;

-- What happened, append only.
create table disclosure.event (
    request     text not null references disclosure.request (number),
    seq         int not null check (seq >= 1),
    happened_on date not null,
    kind        text not null,
    detail      jsonb not null,
    done_by     text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (request, seq)
);
