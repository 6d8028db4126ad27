create schema if not exists audit;

-- Append only. The writer never waits for another: order and seals come afterwards, from the sealer.
create table audit.entry (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    caller      text not null,
    caller_name text not null,
    organ       text,
    action      text not null,
    object_kind text not null,
    object_id   text not null,
    summary     text not null,
    detail      text
);
create index on audit.entry (object_kind, object_id, id);
