-- Tickets taken over from another system, and made-up ones for measuring, come by ways of their own.
alter table hotline.arrival drop constraint arrival_way_check;
alter table hotline.arrival add constraint arrival_way_check check (way in
    ('web', 'mayor', 'site_error', 'mail', 'wechat', 'phone', 'rest', 'open311', 'import', 'sample'));

-- Late ones are found among millions, and closed ones listed the latest first.
create index ticket_answer_due on hotline.ticket (answer_due, number) where stage not in ('closed', 'archived');
create index ticket_closed on hotline.ticket (closed_at desc, due_at, number) where stage in ('closed', 'archived');
create index ticket_put_away on hotline.ticket (closed_at, number) where stage = 'closed';
