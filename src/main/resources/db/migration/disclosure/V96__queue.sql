-- One walk over what is open counts every view of the queue and every handler's share, without looking at the rows.
drop index disclosure.request_open;
create index request_open on disclosure.request (reply_by, number)
    include (organ, stage, handler, handler_name, paused_until) where closed_on is null;
