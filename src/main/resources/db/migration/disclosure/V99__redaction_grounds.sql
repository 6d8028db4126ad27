-- One result can rest on several grounds: how many of its places on each.
create table disclosure.redaction_ground (
    result uuid not null references disclosure.redaction (result),
    ground text not null check (ground in ('secret', 'security', 'business', 'privacy', 'internal', 'process', 'enforcement')),
    places integer not null check (places > 0),
    primary key (result, ground)
);

insert into disclosure.redaction_ground (result, ground, places)
select result, ground, places
  from disclosure.redaction;

alter table disclosure.redaction drop column ground;
