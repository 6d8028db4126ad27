alter table agency.organ
    add column abolished_on date,
    add column changed_by   text not null default '',
    add column changed_at   timestamptz not null default now();

-- Who works where, for the list of contacts; accounts are identity's.
create table agency.staff (
    organ text not null references agency.organ (code),
    name  text not null check (length(name) between 1 and 50),
    post  text not null check (length(post) <= 100),
    phone text not null check (length(phone) <= 40),
    primary key (organ, name, post)
);
create index on agency.organ using btree (kind, code);
