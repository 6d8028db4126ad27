create schema if not exists audit;

-- Append only. The writer never waits for another: order and seals come afterwards, from the sealer, which needs tx to
-- know which transactions are over.
create table audit.entry (
    id          bigint generated always as identity primary key,
    tx          xid8 not null default pg_current_xact_id(),
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
create index on audit.entry (caller, id);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append only';
end $$;

create trigger append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse();

-- A Merkle tree over some entries; each block holds the hash of the one before.
create table audit.block (
    number    bigint primary key check (number > 0),
    entries   int not null check (entries > 0),
    root      bytea not null check (length(root) = 32),
    previous  bytea not null check (length(previous) = 32),
    hash      bytea not null check (length(hash) = 32),
    sealed_at timestamptz not null
);

-- Which leaf of which tree an entry is.
create table audit.sealed (
    entry    bigint primary key,
    block    bigint not null references audit.block (number),
    position int not null,
    leaf     bytea not null check (length(leaf) = 32),
    unique (block, position)
);

-- How far the sealer is: every entry up to settled is sealed or was rolled back. Entries up to pending_entry are settled
-- as soon as all transactions before pending_tx are over.
create table audit.sealer (
    only_one      boolean primary key default true check (only_one),
    settled       bigint not null default 0,
    pending_entry bigint not null default 0,
    pending_tx    xid8 not null default '0'
);
insert into audit.sealer default values;
