-- What the channels brought: once for each key of a way. Everything that tells who brought it is sealed.
create sequence hotline.arrival_number;

create table hotline.arrival (
    number       text primary key,
    way          text not null check (way in
                     ('web', 'mayor', 'site_error', 'mail', 'wechat', 'phone', 'rest', 'open311')),
    key          text not null check (length(key) between 1 and 600),
    kind         text not null check (kind in
                     ('consultation', 'help', 'complaint', 'report', 'suggestion', 'praise')),
    category     text not null default '',
    division     text not null default '',
    words        bytea not null,
    person       bytea not null,
    phone_index  bytea,
    mail_index   bytea,
    code_hash    bytea not null,
    lat          double precision,
    lon          double precision,
    confidential boolean not null,
    publishable  boolean not null,
    arrived_at   timestamptz not null,
    unique (way, key)
);
create index on hotline.arrival (arrived_at desc, number);
create index on hotline.arrival (phone_index, arrived_at desc) where phone_index is not null;

-- What who brought it added later.
create table hotline.arrival_addition (
    id       bigint generated always as identity primary key,
    number   text not null references hotline.arrival,
    words    bytea not null,
    added_at timestamptz not null
);
create index on hotline.arrival_addition (number, added_at, id);
