create schema if not exists notification;

-- What was sent to whom. Recipient and words are personal data: encrypted, and erased after half a year.
create table notification.notice (
    id               uuid primary key,
    position         bigint generated always as identity,
    channel          text not null check (channel in ('mail', 'sms', 'wechat')),
    template         text not null,
    recipient        bytea,
    recipient_masked text not null,
    subject          bytea,
    body             bytea,
    about_kind       text not null,
    about_id         text not null,
    stage            text not null check (stage in ('waiting', 'sent', 'failed')),
    attempts         int not null default 0,
    reason           text,
    created_at       timestamptz not null,
    next_attempt_at  timestamptz,
    done_at          timestamptz
);
create index on notification.notice (stage, position);
create index on notification.notice (about_kind, about_id, position);
create index on notification.notice (created_at) where recipient is not null;

-- The work list of db-scheduler.
create table notification.scheduled_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on notification.scheduled_task (execution_time);
create index on notification.scheduled_task (last_heartbeat);
