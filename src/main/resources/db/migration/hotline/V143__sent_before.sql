-- With which units a ticket was that returned it (曾派单位): a dispatch and its return count with the unit that had it then, not
-- with the one that has it now. What was returned before this migration stays counted as it was.
create table hotline.sent_before (
    ticket      text not null,
    received_at timestamptz not null,
    turn        int not null check (turn > 0),
    unit        text not null,
    sent_at     timestamptz,
    sign_due    timestamptz,
    signed_at   timestamptz,
    primary key (ticket, turn)
);
create index sent_before_at on hotline.sent_before (sent_at);

-- One ticket may go to several units on one day.
alter table hotline.frozen_member add turn int not null default 0;
alter table hotline.frozen_member drop constraint frozen_member_pkey, add primary key (base, on_day, ticket, turn);
