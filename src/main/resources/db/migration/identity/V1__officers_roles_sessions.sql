create schema if not exists identity;

create table identity.officer (
    id            bigint generated always as identity primary key,
    login         text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    name          text not null check (length(name) between 1 and 100),
    organ         text not null check (length(organ) = 18),
    password_hash text not null,
    must_change   boolean not null default true,
    disabled      boolean not null default false,
    -- own = the officer's organ, subordinates = with all below it, city = every organ
    reach         text not null default 'own' check (reach in ('own', 'subordinates', 'city')),
    failures      int not null default 0,
    locked_until  timestamptz,
    created_at    timestamptz not null,
    changed_by    text not null,
    changed_at    timestamptz not null,
    version       int not null default 0
);

create table identity.role (
    code    text primary key,
    label   text not null,
    builtin boolean not null default false
);

create table identity.role_permission (
    role       text not null references identity.role (code) on delete cascade,
    permission text not null,
    primary key (role, permission)
);

create table identity.officer_role (
    officer bigint not null references identity.officer (id) on delete cascade,
    role    text not null references identity.role (code),
    primary key (officer, role)
);

create table identity.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on identity.spring_session (expiry_time);
create index on identity.spring_session (principal_name);

create table identity.spring_session_attributes (
    session_primary_id char(36) not null references identity.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
