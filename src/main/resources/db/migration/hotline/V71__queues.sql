-- Queues among millions: what waits for each kind of work, who is unhappy, and all that one unit leads, helps with or learns of.
create index ticket_stage on hotline.ticket (stage, due_at, number) where stage not in ('closed', 'archived');
create index ticket_unhappy on hotline.ticket (due_at, number) where unhappy and stage not in ('closed', 'archived');
create index ticket_reach on hotline.ticket using gin ((array[unit] || assisting || copied))
    where stage not in ('closed', 'archived');
create index ticket_urgent on hotline.ticket (due_at, number) where urgent and stage in ('accepted', 'dispatched', 'forwarded');
