-- Letters of a request. Words and addressee are personal data: sealed. The files of an issued letter are attachments.
create table disclosure.letter (
    id           uuid primary key,
    request      text not null references disclosure.request (number),
    kind         text not null check (length(kind) between 1 and 40),
    stage        text not null check (stage in ('draft', 'signed', 'issued', 'delivered')),
    words        bytea not null,
    number       text check (length(number) between 1 and 100),
    organ        text not null check (length(organ) = 18),
    drafted_by   text not null,
    drafted_name text not null,
    drafted_at   timestamptz not null,
    signed_by    text,
    signed_name  text,
    issued_by    text,
    issued_name  text,
    issued_on    date,
    way          text,
    proof        text not null default '' check (length(proof) <= 200),
    delivered_on date,
    version      int not null default 0,
    changed_by   text not null,
    changed_at   timestamptz not null,
    unique (organ, number),
    check ((stage in ('issued', 'delivered')) = (number is not null and issued_on is not null)),
    check ((stage = 'delivered') = (delivered_on is not null and way is not null))
);
create index on disclosure.letter (request, drafted_at, id);

-- How an organ's letters are numbered and signed.
create table disclosure.letter_rule (
    organ          text primary key check (length(organ) = 18),
    mark           text not null check (length(mark) between 1 and 30),
    two_signatures boolean not null
);

create table disclosure.letter_counter (
    organ text not null,
    year  int not null,
    last  int not null check (last > 0),
    primary key (organ, year)
);
