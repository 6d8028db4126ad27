create schema if not exists agency;

create table agency.division (
    code   text primary key check (code ~ '^[0-9]{12}$'),
    name   text not null,
    level  text not null check (level in ('province', 'city', 'district', 'town', 'village')),
    parent text references agency.division (code)
);
create index on agency.division (parent, code);

create table agency.organ (
    code       text primary key check (length(code) = 18),
    name       text not null check (length(name) between 2 and 200),
    short_name text not null check (length(short_name) between 1 and 60),
    kind       text not null,
    parent     text references agency.organ (code),
    division   text not null references agency.division (code),
    version    int not null default 0
);
create index on agency.organ (parent, code);
create index on agency.organ (division, code);

-- The organ that owns this installation: one row at most.
create table agency.installation_owner (
    only_one boolean primary key default true check (only_one),
    organ    text not null references agency.organ (code)
);
