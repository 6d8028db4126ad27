create schema if not exists figure;

-- What no register of ours holds, taken over with its source.
create table figure.official_statistic (
    id          bigint generated always as identity primary key,
    figure      text not null check (figure ~ '^[a-z][a-z0-9_.]{1,80}$'),
    organ       text not null check (length(organ) = 18),
    year        int not null check (year between 1990 and 2999),
    value       numeric(20, 6) not null,
    unit        text not null default '',
    label       text not null check (length(label) between 1 and 200),
    qualifier   text not null default '',
    source      text not null check (length(source) between 1 and 300),
    source_date date not null,
    version     int not null default 1,
    changed_by  text not null,
    changed_at  timestamptz not null,
    unique (figure, organ, year)
);
create index on figure.official_statistic (organ, year, figure);
