-- Programs of organs: a token acts for one organ and is kept only as a hash.
create table disclosure.api_token (
    id           uuid primary key,
    organ        text not null,
    name         text not null check (length(name) between 1 and 100),
    hash         bytea not null unique check (length(hash) = 32),
    persons      boolean not null,
    issued_by    text not null,
    issued_at    timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index on disclosure.api_token (organ, issued_at desc);

-- A call that was carried out, by the key its program gave it: the same call again gets the same answer.
create table disclosure.api_call (
    token      uuid not null references disclosure.api_token (id),
    key        text not null check (length(key) between 1 and 100),
    body_hash  bytea not null check (length(body_hash) = 32),
    status     int,
    answer     bytea,
    called_at  timestamptz not null,
    primary key (token, key)
);
create index on disclosure.api_call (called_at);

-- Where programs want to be told that something happened.
create table disclosure.webhook (
    id         uuid primary key,
    organ      text not null,
    url        text not null check (length(url) between 8 and 500),
    secret     bytea not null,
    made_by    text not null,
    made_at    timestamptz not null,
    removed_at timestamptz
);
create index on disclosure.webhook (organ) where removed_at is null;

create table disclosure.webhook_delivery (
    id           bigint generated always as identity primary key,
    webhook      uuid not null references disclosure.webhook (id),
    request      text not null,
    kind         text not null,
    payload      text not null,
    attempts     int not null default 0,
    next_at      timestamptz,
    last_status  int,
    last_error   text not null default '',
    delivered_at timestamptz,
    made_at      timestamptz not null
);
create index on disclosure.webhook_delivery (next_at) where next_at is not null;
create index on disclosure.webhook_delivery (webhook, id desc);
