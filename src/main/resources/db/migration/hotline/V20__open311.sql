create schema if not exists hotline;

-- Service types offered to Open311 clients (GeoReport v2), with the questions each asks.
create table hotline.open311_service (
    jurisdiction text not null check (jurisdiction <> ''),
    code         text not null check (length(code) between 1 and 100),
    name         text not null check (length(name) between 1 and 200),
    description  text not null default '',
    type         text not null check (type in ('realtime', 'batch', 'blackbox')),
    keywords     text[] not null default '{}',
    groups       text not null default '',
    ticket_kind  text not null default 'help'
                     check (ticket_kind in ('consultation', 'help', 'complaint', 'report', 'suggestion', 'praise')),
    category     text not null default '',
    attributes   jsonb not null default '[]',
    position     int not null,
    changed_at   timestamptz not null,
    primary key (jurisdiction, code)
);

-- Programs that may file by Open311 or REST; the key itself is not kept, only its hash.
create table hotline.api_key (
    hash         text primary key check (hash ~ '^[0-9a-f]{64}$'),
    name         text not null check (length(name) between 1 and 200),
    contact      text not null default '',
    jurisdiction text,
    revoked      boolean not null default false,
    changed_at   timestamptz not null
);

-- What Open311 knows of a ticket beyond the ticket itself; the words here are masked for the public.
create table hotline.open311_request (
    number       text primary key,
    jurisdiction text not null,
    service_code text not null,
    requested_at timestamptz not null,
    description  text not null default '',
    address      text not null default '',
    address_id   text not null default '',
    lat          double precision check (lat between -90 and 90),
    lon          double precision check (lon between -180 and 180),
    media_url    text not null default '',
    answers      jsonb not null default '[]',
    key_hash     text not null,
    account      bytea,
    device       bytea,
    token        uuid not null unique,
    tracked      boolean not null,
    fingerprint  text not null,
    check ((lat is null) = (lon is null))
);
create index on hotline.open311_request (jurisdiction, requested_at desc, number);
create index on hotline.open311_request (fingerprint, requested_at desc);
