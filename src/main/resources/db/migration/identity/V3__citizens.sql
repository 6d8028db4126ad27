-- 公众账号: somebody who showed that a mobile number is their own, and which matters they follow with it.
create table identity.citizen (
    id          bigint generated always as identity primary key,
    phone       bytea not null,
    phone_index bytea not null unique,
    created_at  timestamptz not null,
    seen_at     timestamptz not null
);

-- At most one code for a number at a time; the next takes its place.
create table identity.citizen_code (
    phone_index bytea primary key,
    code_hash   bytea not null,
    sent_at     timestamptz not null,
    expires_at  timestamptz not null,
    tries       int not null default 0
);
create index on identity.citizen_code (expires_at);

create table identity.citizen_matter (
    citizen  bigint not null references identity.citizen (id) on delete cascade,
    number   text not null check (length(number) between 8 and 40),
    added_at timestamptz not null,
    primary key (citizen, number)
);
