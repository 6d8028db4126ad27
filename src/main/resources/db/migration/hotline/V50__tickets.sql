-- Tickets (工单) as they now stand: derived from their events in the same transaction. Who brought it and in which words stays
-- sealed with the arrival of the same number. A part per month of receipt.
create table hotline.ticket (
    number        text not null,
    received_at   timestamptz not null,
    channel       text not null,
    kind          text not null check (kind in ('consultation', 'help', 'complaint', 'report', 'suggestion', 'praise')),
    urgent        boolean not null,
    business      boolean not null,
    confidential  boolean not null,
    category      text not null,
    division      text not null,
    title         text not null,
    stage         text not null check (stage in ('accepted', 'dispatched', 'signed', 'return_requested', 'forwarded',
                      'handling', 'extension_requested', 'suspended', 'review', 'callback', 'rework', 'closed',
                      'archived', 'merged', 'difficult')),
    unit          text not null,
    assisting     text[] not null,
    copied        text[] not null,
    barred        text[] not null,
    master        text,
    due_kind      text not null,
    due_at        timestamptz,
    warn_at       timestamptz,
    answer_due    timestamptz,
    dispatched_at timestamptz,
    answered_at   timestamptz,
    closed_at     timestamptz,
    returns       int not null,
    extensions    int not null,
    reworks       int not null,
    supervision   int not null,
    unhappy       boolean not null,
    version       int not null check (version > 0),
    changed_by    text not null,
    changed_at    timestamptz not null,
    primary key (number, received_at),
    check (not unit = any (barred)),
    check (not assisting && barred)
) partition by range (received_at);
create table hotline.ticket_early partition of hotline.ticket for values from (minvalue) to ('2010-01-01 00:00+08');
create index ticket_due on hotline.ticket (due_at, number) where stage not in ('closed', 'archived');
create index ticket_unit on hotline.ticket (unit, due_at, number) where stage not in ('closed', 'archived');
create index ticket_newest on hotline.ticket (received_at desc, number);
create index ticket_master on hotline.ticket (master) where master is not null;

-- What happened to tickets (工单流转记录); nothing here is ever changed. Parts as the tickets'.
create table hotline.ticket_event (
    number      text not null,
    received_at timestamptz not null,
    seq         int not null check (seq > 0),
    at          timestamptz not null,
    by          text not null,
    organ       text not null,
    kind        text not null,
    data        jsonb not null,
    primary key (number, received_at, seq)
) partition by range (received_at);
create table hotline.ticket_event_early partition of hotline.ticket_event for values from (minvalue) to ('2010-01-01 00:00+08');

-- Both parts of a month; made ahead, and harmless when they are there.
create function hotline.ticket_month(at timestamptz) returns void language plpgsql as $$
declare
    first timestamptz := date_trunc('month', at, 'Asia/Shanghai');
    next timestamptz := date_trunc('month', first + interval '32 days', 'Asia/Shanghai');
    name text;
begin
    foreach name in array array['ticket', 'ticket_event'] loop
        execute format('create table if not exists hotline.%I partition of hotline.%I for values from (%L) to (%L)',
            name || to_char(first at time zone 'Asia/Shanghai', '_YYYYMM'), name, first, next);
    end loop;
end $$;

-- Time limits (时限规则), each set from the day it takes force. 15min 分钟, 24h 小时, 4wh 工作小时, 5wd 工作日; empty: none.
create table hotline.limit_policy (
    in_force  date not null,
    class     text not null check (class in ('urgent', 'business_consultation', 'business', 'consultation', 'help',
                  'complaint', 'report', 'suggestion', 'praise', 'difficult')),
    sign      text not null check (sign ~ '^([1-9][0-9]{0,3}(min|h|wh|wd))?$'),
    give_back text not null check (give_back ~ '^([1-9][0-9]{0,3}(min|h|wh|wd))?$'),
    contact   text not null check (contact ~ '^([1-9][0-9]{0,3}(min|h|wh|wd))?$'),
    answer    text not null check (answer ~ '^[1-9][0-9]{0,3}(min|h|wh|wd)$'),
    extension text not null check (extension ~ '^([1-9][0-9]{0,2}wd)?$'),
    warn      int not null check (warn between 1 and 100),
    callback  text not null check (callback ~ '^[1-9][0-9]{0,3}(min|h|wh|wd)$'),
    basis     text not null,
    set_by    text not null,
    primary key (in_force, class)
);
insert into hotline.limit_policy (in_force, class, sign, give_back, contact, answer, extension, warn, callback, basis, set_by) values
    ('2000-01-01', 'urgent', '15min', '30min', '2h', '24h', '', 50, '1wd', '默认值', 'kapok'),
    ('2000-01-01', 'business_consultation', '1wh', '4wh', '1wh', '2wd', '2wd', 70, '1wd', '默认值', 'kapok'),
    ('2000-01-01', 'business', '1wh', '4wh', '1wh', '4wd', '4wd', 70, '1wd', '默认值', 'kapok'),
    ('2000-01-01', 'consultation', '4wh', '1wd', '', '2wd', '2wd', 70, '1wd', '默认值', 'kapok'),
    ('2000-01-01', 'help', '4wh', '1wd', '', '5wd', '5wd', 70, '1wd', '默认值', 'kapok'),
    ('2000-01-01', 'complaint', '4wh', '1wd', '', '10wd', '10wd', 70, '1wd', '默认值', 'kapok'),
    ('2000-01-01', 'report', '4wh', '1wd', '', '10wd', '10wd', 70, '1wd', '默认值', 'kapok'),
    ('2000-01-01', 'suggestion', '1wd', '1wd', '', '10wd', '10wd', 70, '1wd', '默认值', 'kapok'),
    ('2000-01-01', 'praise', '1wd', '', '', '3wd', '', 100, '1wd', '默认值', 'kapok'),
    ('2000-01-01', 'difficult', '', '', '', '15wd', '', 50, '1wd', '默认值', 'kapok');

-- Office hours (办公时间): of one organ, or of all others where the organ is empty.
create table hotline.unit_hours (
    organ  text primary key,
    ranges text not null check (ranges ~ '^\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*$')
);
insert into hotline.unit_hours values ('', '09:00-12:00,13:00-17:00');

-- Who undertakes what (派单目录): the narrowest rule in force wins; empty category or division: any.
create table hotline.dispatch_rule (
    id        bigint generated always as identity primary key,
    category  text not null default '' check (length(category) <= 100),
    word      text not null default '' check (length(word) <= 40),
    division  text not null default '' check (division ~ '^(\d{6}|\d{9}|\d{12})?$'),
    hours     text not null default 'any' check (hours in ('any', 'office', 'off')),
    unit      text not null check (unit <> ''),
    assisting text[] not null default '{}',
    copied    text[] not null default '{}',
    basis     text not null check (basis <> ''),
    from_day  date not null,
    to_day    date,
    set_by    text not null
);
create index on hotline.dispatch_rule (category, division);

-- Views that somebody saved of the queue (我的视图).
create table hotline.saved_view (
    owner text not null,
    name  text not null check (length(name) between 1 and 40),
    query text not null check (length(query) <= 500),
    primary key (owner, name)
);

-- Words that say nothing (推诿敷衍用语).
create table hotline.evasive_phrase (phrase text primary key check (length(phrase) between 2 and 40));
insert into hotline.evasive_phrase values
    ('管不了'), ('不归我们管'), ('不属于我们管'), ('没办法'), ('研究研究'), ('再说吧'), ('爱莫能助'), ('找别的部门'),
    ('不清楚'), ('无可奉告'), ('你自己去问'), ('已知悉'), ('我们会尽快处理，请耐心等待');

-- Questions with their answers (问答库).
create table hotline.question (
    id       bigint generated always as identity primary key,
    unit     text not null,
    question text not null,
    answer   text not null,
    item     text not null,
    words    tsvector not null
);
create index on hotline.question using gin (words);

-- Addresses by which somebody rates an answer (回访链接); the token itself is not kept.
create table hotline.rating_link (
    token      bytea primary key,
    number     text not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null
);

-- Who may read a ticket (数据范围): the centre all, a unit what it leads, helps with or learns of; whoever is accused never, nor
-- anybody above. Every read of tickets asks this.
create function hotline.in_scope(unit text, assisting text[], copied text[], barred text[], everything boolean, organs text[],
        own text) returns boolean language sql immutable as $$
    select (everything or unit = any (organs) or assisting && organs or copied && organs) and not own = any (barred)
$$;
