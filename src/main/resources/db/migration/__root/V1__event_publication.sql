-- The outbox of Spring Modulith: events of a transaction, until every listener has heard them.
create table event_publication (
    id                     uuid not null primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamp with time zone not null,
    completion_date        timestamp with time zone,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamp with time zone
);
create index event_publication_serialized_event_hash on event_publication using hash (serialized_event);
create index event_publication_by_completion_date on event_publication (completion_date);
