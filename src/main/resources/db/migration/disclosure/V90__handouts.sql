-- What the release guard found in files that go out with an answer (发布前检查发现), and what the officer said to it.
create table disclosure.handout_finding (
    file        uuid not null,
    seq         int not null check (seq > 0),
    request     text not null,
    kind        text not null,
    place       text not null,
    sample      text not null,
    reason      text,
    answered_by text,
    answered_at timestamptz,
    primary key (file, seq),
    check ((reason is null) = (answered_by is null) and (reason is null) = (answered_at is null))
);
create index on disclosure.handout_finding (request);
