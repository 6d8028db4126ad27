-- What is counted of each ticket (工单指标底账): one narrow row, kept in step with the ticket in the same transaction, a part
-- per month of receipt. No words and no personal data.
create table hotline.fact (
    ticket        text not null,
    received_at   timestamptz not null,
    channel       text not null,
    kind          text not null check (kind in ('consultation', 'help', 'complaint', 'report', 'suggestion', 'praise', 'other')),
    category      text not null,
    category_name text not null,
    division      text not null,
    district_name text not null,
    unit          text not null default '',
    unit_name     text not null default '',
    urgent        boolean not null default false,
    business      boolean not null default false,
    confidential  boolean not null default false,
    direct        boolean not null default false,
    repeated      boolean not null default false,
    dispatched_at timestamptz,
    sign_due      timestamptz,
    signed_at     timestamptz,
    answer_due    timestamptz,
    answered_at   timestamptz,
    closed_at     timestamptz,
    returns       int not null default 0,
    extensions    int not null default 0,
    reworks       int not null default 0,
    called_at     timestamptz,
    reached       boolean not null default false,
    contacted     boolean not null default false,
    solved        text check (solved in ('yes', 'partly', 'no')),
    satisfied     text check (satisfied in ('yes', 'basically', 'no')),
    excluded_for  text,
    primary key (ticket, received_at)
) partition by range (received_at);
create table hotline.fact_early partition of hotline.fact for values from (minvalue) to ('2010-01-01 00:00+08');
create index fact_received on hotline.fact (received_at);
create index fact_dispatched on hotline.fact (dispatched_at) where dispatched_at is not null;
create index fact_due on hotline.fact (answer_due) where answer_due is not null;
create index fact_closed on hotline.fact (closed_at) where closed_at is not null;
create index fact_called on hotline.fact (called_at) where reached;
create index fact_open on hotline.fact (unit, answer_due) where closed_at is null and not direct;

create function hotline.fact_month(at timestamptz) returns void language plpgsql as $$
declare first timestamptz := date_trunc('month', at, 'Asia/Shanghai');
begin
    execute format(
        'create table if not exists hotline.%I partition of hotline.fact for values from (%L) to (%L)',
        'fact_' || to_char(first at time zone 'Asia/Shanghai', 'YYYYMM'), first,
        date_trunc('month', first + interval '32 days', 'Asia/Shanghai'));
end $$;

-- How units are assessed, from a day on (考核规则); weights and where a day is cut are data.
create table hotline.assessment_rule (
    in_force  date primary key,
    day_cut   time not null,
    contacted numeric(4, 3) not null check (contacted between 0 and 1),
    solved    numeric(4, 3) not null check (solved between 0 and 1),
    satisfied numeric(4, 3) not null check (satisfied between 0 and 1),
    basically numeric(4, 3) not null check (basically between 0 and 1),
    repeat_days int not null check (repeat_days between 1 and 365),
    note      text not null,
    set_by    text not null,
    check (contacted + solved + satisfied = 1)
);
insert into hotline.assessment_rule values
    ('2000-01-01', '00:00', 0.1, 0.5, 0.4, 0.9, 30, '默认：响应 0.1、解决 0.5、满意 0.4，基本满意按 0.9 计；可按年度文件修改', 'kapok');

-- A period whose denominators are fixed (统计期封账).
create table hotline.frozen_period (
    on_day    date primary key,
    starts_at timestamptz not null unique,
    ends_at   timestamptz not null unique,
    frozen_at timestamptz not null,
    check (starts_at < ends_at)
);

-- Which tickets a period counts, as they stood when it was frozen.
create table hotline.frozen_member (
    on_day   date not null references hotline.frozen_period,
    base     text not null check (base in ('received', 'dispatched', 'due', 'finished', 'rated')),
    ticket   text not null,
    unit     text not null,
    district text not null,
    category text not null,
    c1       boolean not null,
    c2       boolean not null,
    c3       boolean not null,
    c4       boolean not null,
    excluded boolean not null,
    primary key (base, on_day, ticket)
);
create index frozen_member_ticket on hotline.frozen_member (ticket);

create table hotline.frozen_total (
    base     text not null,
    on_day   date not null references hotline.frozen_period,
    unit     text not null,
    district text not null,
    n        bigint not null,
    c1       bigint not null,
    c2       bigint not null,
    c3       bigint not null,
    c4       bigint not null,
    excluded bigint not null,
    primary key (base, on_day, unit, district)
);

create table hotline.frozen_topic (
    on_day   date not null references hotline.frozen_period,
    district text not null,
    category text not null,
    n        bigint not null,
    primary key (on_day, district, category)
);

-- Tickets that do not count in the assessment of a unit, and why (考核剔除).
create table hotline.exclusion (
    ticket text primary key,
    reason text not null check (reason <> ''),
    by     text not null,
    at     timestamptz not null
);
