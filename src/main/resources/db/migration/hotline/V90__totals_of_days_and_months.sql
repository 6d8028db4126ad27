-- A year of a large city is millions of totals by day, unit and district: the city's days and everybody's months are added up once.
create table hotline.frozen_day (
    on_day   date not null,
    base     text not null,
    n        bigint not null,
    c1       bigint not null,
    c2       bigint not null,
    c3       bigint not null,
    c4       bigint not null,
    excluded bigint not null,
    primary key (on_day, base)
);

create table hotline.frozen_month (
    month    date not null check (extract(day from month) = 1),
    base     text not null,
    unit     text not null,
    district text not null,
    n        bigint not null,
    c1       bigint not null,
    c2       bigint not null,
    c3       bigint not null,
    c4       bigint not null,
    excluded bigint not null,
    primary key (month, base, unit, district)
);

create index frozen_total_day on hotline.frozen_total (on_day);

insert into hotline.frozen_day (on_day, base, n, c1, c2, c3, c4, excluded)
select on_day, base, sum(n), sum(c1), sum(c2), sum(c3), sum(c4), sum(excluded)
  from hotline.frozen_total
 group by on_day, base;

insert into hotline.frozen_month (month, base, unit, district, n, c1, c2, c3, c4, excluded)
select cast(date_trunc('month', on_day) as date), base, unit, district,
       sum(n), sum(c1), sum(c2), sum(c3), sum(c4), sum(excluded)
  from hotline.frozen_total
 group by 1, 2, 3, 4;
