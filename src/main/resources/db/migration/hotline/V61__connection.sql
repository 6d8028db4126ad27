-- When an agent answered a call, and whether a fault of the system kept it from being offered: for the connection rate (接通率).
alter table hotline.phone_call
    add answered_at timestamptz,
    add fault boolean not null default false;
