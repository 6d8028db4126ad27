-- The words of a request stand beside it: a request changes with each event and each calendar, its words hardly ever, and an
-- index of words costs more to keep than all the others.
drop index disclosure.request_words;
alter table disclosure.request drop column grams;
create table disclosure.request_words (
    request text primary key references disclosure.request (number),
    grams   text[] not null
);
insert into disclosure.request_words (request, grams) select number, disclosure.grams(subject) from disclosure.request;
create index on disclosure.request_words using gin (grams);

create function disclosure.keep_words() returns trigger language plpgsql as $$
begin
    insert into disclosure.request_words (request, grams) values (new.number, disclosure.grams(new.subject))
    on conflict (request) do update set grams = excluded.grams;
    return null;
end
$$;
create trigger words after insert or update of subject on disclosure.request
    for each row execute function disclosure.keep_words();

-- What re-timing reads: the events on which a last day rests, without those between them.
create index event_timed on disclosure.event (request, seq)
    where kind in ('received', 'rectified', 'corrected', 'opinion_asked', 'opinion_served', 'opinion_given', 'extended',
                   'postponed', 'fee_paid', 'decision_corrected');

-- A run may move twenty thousand; requests are never deleted, so nobody has to look each up.
alter table disclosure.retimed drop constraint retimed_request_fkey;
