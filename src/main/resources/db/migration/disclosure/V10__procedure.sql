-- The last day to answer is computed from the events and the calendar; what an applicant was told stands beside it.
alter table disclosure.request
    add column provisional     boolean not null default false,
    add column told_by         date,
    add column holder          text not null default '',
    add column holder_due      date,
    add column counted_on      date,
    add column counted_outcome text,
    add check ((counted_on is null) = (counted_outcome is null));

update disclosure.request
   set told_by = reply_by, counted_on = closed_on, counted_outcome = outcome;

-- What the events of before do not say, said.
update disclosure.event set detail = detail || '{"days": 0, "approvedBy": ""}' where kind = 'extended';
update disclosure.event set detail = detail || '{"goodReason": ""}' where kind = 'corrected';
update disclosure.event set detail = detail || '{"who": ""}' where kind = 'opinion_asked';
update disclosure.event
   set detail = detail || '{"consultation": 0, "opinion": "UNKNOWN", "summary": ""}'
 where kind = 'opinion_given';
update disclosure.event set detail = detail || '{"count": 0}' where kind = 'fee_asked';
update disclosure.event
   set detail = detail || '{"ground": "", "withheld": [], "rightOrgan": ""}'
 where kind = 'answered';

-- Each run that computed the last days anew, and which open requests moved; the latest run is the one the dates rest on.
create table disclosure.retiming (
    id         bigint generated always as identity primary key,
    calendar   text not null,
    because    text not null,
    looked_at  int not null,
    ran_at     timestamptz not null
);
create table disclosure.retimed (
    retiming bigint not null references disclosure.retiming (id),
    request  text not null references disclosure.request (number),
    old_day  date,
    new_day  date not null,
    primary key (retiming, request)
);

-- Where the report does not add up (new + carried in = handled + carried out), as the last check found it.
create table disclosure.self_check (
    organ      text not null,
    year       int not null,
    kind       text not null,
    came       bigint not null,
    went       bigint not null,
    checked_at timestamptz not null,
    primary key (organ, year, kind)
);
create table disclosure.self_check_run (
    only_one   boolean primary key default true check (only_one),
    checked_at timestamptz not null,
    organs     int not null,
    sums       int not null
);
