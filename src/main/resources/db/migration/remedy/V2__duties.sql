-- What the organ still owes in a case: its answer once the copy came, and what a decision ordered.
alter table remedy.remedy
    add column notified_on   date,
    add column summary       boolean not null default false,
    add column order_by      date,
    add column ordered       boolean not null default false,
    add column complied_on   date,
    add check (complied_on is null or ordered);

create index remedy_owed on remedy.remedy (organ, notified_on, number)
    where decided_on is null and notified_on is not null and responded_on is null;
create index remedy_ordered on remedy.remedy (organ, order_by, number)
    where ordered and complied_on is null;
create index remedy_newest on remedy.remedy (filed_on desc, number desc);
