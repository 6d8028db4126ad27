-- Sessions in which a leader answers the line; the notice is public once it is published.
create table hotline.leader_session (
    id           uuid primary key,
    organ        text not null check (length(organ) between 1 and 200),
    leader       text not null check (length(leader) between 1 and 50),
    post         text not null check (length(post) between 1 and 100),
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    scope        text not null check (length(scope) between 1 and 2000),
    advice       text not null default '' check (length(advice) <= 2000),
    published_at timestamptz,
    version      int not null,
    changed_by   text not null,
    changed_at   timestamptz not null,
    check (ends_at > starts_at)
);
create index on hotline.leader_session (starts_at desc, id);

create table hotline.session_ticket (
    number   text primary key,
    session  uuid not null references hotline.leader_session,
    added_at timestamptz not null
);
create index on hotline.session_ticket (session, added_at, number);
