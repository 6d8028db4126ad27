-- Since when and until when the period to reply stands still (期限停止); the last day that there is: until somebody acts.
alter table disclosure.request
    add column paused_since date,
    add column paused_until date,
    add check ((paused_since is null) = (paused_until is null)),
    add check (paused_until >= paused_since);

update disclosure.request r
   set paused_since = e.asked_on, paused_until = date '9999-12-31'
  from (select request, max(happened_on) filter (where kind = 'correction_asked') as correction,
               max(happened_on) filter (where kind = 'fee_asked') as fee
          from disclosure.event
         group by request) as a
  cross join lateral (values ('awaiting_correction', a.correction), ('awaiting_fee', a.fee)) as e (stage, asked_on)
 where r.number = a.request
   and r.stage = e.stage
   and e.asked_on is not null;

-- Fifteen working days after the first letter, at least three weeks; the nightly re-timing puts the very days.
update disclosure.request r
   set paused_since = e.asked_on, paused_until = e.asked_on + 21
  from (select request, min(happened_on) as asked_on
          from disclosure.event
         where kind = 'opinion_asked'
         group by request) as e
 where r.number = e.request
   and r.stage = 'consulting';

drop index disclosure.request_open;
create index request_open on disclosure.request (reply_by, number)
    include (organ, stage, handler, paused_until) where closed_on is null;
