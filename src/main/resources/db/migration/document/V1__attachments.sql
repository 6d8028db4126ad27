create schema if not exists document;

-- The bytes lie in <data>/attachments/ab/cd/<sm3>, once for equal content; a row says whose they are.
create table document.attachment (
    id         uuid primary key,
    position   bigint generated always as identity,
    owner_kind text not null,
    owner_id   text not null,
    name       text not null check (char_length(name) between 1 and 160),
    media_type text not null,
    size       bigint not null check (size > 0),
    sm3        text not null check (sm3 ~ '^[0-9a-f]{64}$'),
    kept_by    text not null,
    kept_at    timestamptz not null
);
create index on document.attachment (owner_kind, owner_id, position);
create index on document.attachment (sm3);
