-- Running numbers come from a sequence: whoever applies no longer waits until the one before has been written for good. Each
-- year begins at 1: a number is what the sequence gives, less where the sequence stood when the year began. What was given
-- out in a transaction that failed is left out.
create sequence disclosure.request_number;
create table disclosure.numbering (
    year int primary key check (year between 1990 and 2999),
    base bigint not null
);
insert into disclosure.numbering (year, base)
select year, (select max(last) from disclosure.counter) - last from disclosure.counter;
select setval('disclosure.request_number', (select max(last) from disclosure.counter))
  from disclosure.counter having count(*) > 0;
drop table disclosure.counter;
