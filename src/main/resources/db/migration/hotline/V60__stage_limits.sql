-- The centre's own stages have limits, too: until it is sent out, until a return or extension is decided, until an answer is read.
alter table hotline.limit_policy
    add dispatch text not null default '1wd' check (dispatch ~ '^[1-9][0-9]{0,3}(min|h|wh|wd)$'),
    add decide   text not null default '1wd' check (decide ~ '^[1-9][0-9]{0,3}(min|h|wh|wd)$'),
    add review   text not null default '1wd' check (review ~ '^[1-9][0-9]{0,3}(min|h|wh|wd)$');
update hotline.limit_policy set dispatch = '15min', decide = '30min' where class = 'urgent';

-- A unit that works every day (值守单位), and whom it has on duty for emergencies.
alter table hotline.unit_hours
    add daily boolean not null default false,
    add mail  text not null default '' check (length(mail) <= 254),
    add phone text not null default '' check (phone ~ '^(1[3-9][0-9]{9})?$');

-- Days on which a unit works or rests against the common calendar (单位自定工作日).
create table hotline.unit_day (
    organ text not null check (organ <> ''),
    day   date not null,
    works boolean not null,
    note  text not null check (length(note) between 1 and 100),
    primary key (organ, day)
);

-- When supervision begins (督办触发规则): a cause has come about so often, and the ticket goes to a level. Ends, never changes.
create table hotline.supervision_rule (
    id       bigint generated always as identity primary key,
    cause    text not null check (cause in ('overdue', 'urged', 'returned', 'reworked', 'joint')),
    least    int not null check (least between 0 and 10000),
    level    int not null check (level between 1 and 4),
    from_day date not null,
    to_day   date,
    basis    text not null check (length(basis) between 1 and 200),
    set_by   text not null
);
insert into hotline.supervision_rule (cause, least, level, from_day, basis, set_by) values
    ('overdue', 0, 1, '2000-01-01', '默认值', 'kapok'),
    ('overdue', 1, 2, '2000-01-01', '默认值', 'kapok'),
    ('overdue', 5, 3, '2000-01-01', '默认值', 'kapok'),
    ('overdue', 10, 4, '2000-01-01', '默认值', 'kapok'),
    ('urged', 3, 2, '2000-01-01', '默认值', 'kapok'),
    ('returned', 3, 2, '2000-01-01', '默认值', 'kapok'),
    ('reworked', 2, 2, '2000-01-01', '默认值', 'kapok'),
    ('joint', 10, 2, '2000-01-01', '默认值', 'kapok');
