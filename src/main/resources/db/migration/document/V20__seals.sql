-- Seals are never changed: a new picture or certificate is a new row, so that what an older letter carries is still known.
create table document.seal (
    id          bigint primary key generated always as identity,
    organ       text not null,
    name        text not null check (char_length(name) between 1 and 120),
    private_key bytea not null,
    certificate bytea not null,
    picture     bytea not null,
    own_picture boolean not null,
    made_at     timestamptz not null
);
create index on document.seal (organ, id);
create index on document.seal (sha256(certificate));
