-- Messages of the official account that were answered; the platform sends one up to three times.
create table hotline.wechat_message (
    id       text primary key check (length(id) between 1 and 200),
    follower bytea not null,
    reply    bytea not null,
    taken_at timestamptz not null
);
create index on hotline.wechat_message (taken_at);

-- The tickets of each follower: places and pictures sent soon after belong to the last one.
create table hotline.wechat_talk (
    follower bytea not null,
    open_id  bytea not null,
    number   text not null,
    begun_at timestamptz not null,
    primary key (follower, number)
);

-- Pictures still to be fetched from the platform.
create table hotline.wechat_picture (
    message  text primary key,
    number   text not null,
    url      text not null check (length(url) <= 2000),
    attempts int not null default 0,
    next_at  timestamptz not null
);
create index on hotline.wechat_picture (next_at);
