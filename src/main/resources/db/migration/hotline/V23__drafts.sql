-- Forms whose photos are kept until they are sent without a mistake.
create table hotline.draft (
    key     uuid primary key,
    made_at timestamptz not null
);
create index on hotline.draft (made_at);
