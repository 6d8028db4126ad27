-- What a unit has closed, the latest first, and the few closed ones that it helped with or learnt of.
create index ticket_unit_closed on hotline.ticket (unit, closed_at desc, due_at, number) where stage in ('closed', 'archived');
create index ticket_helped_closed on hotline.ticket using gin ((assisting || copied))
    where stage in ('closed', 'archived') and (assisting <> '{}' or copied <> '{}');
