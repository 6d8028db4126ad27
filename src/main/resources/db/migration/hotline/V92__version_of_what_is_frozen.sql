-- Sums of frozen days are kept in memory as long as nothing frozen changes; whoever freezes, opens or excludes counts on.
create table hotline.frozen_state (
    only_one boolean primary key default true check (only_one),
    version  bigint not null
);

insert into hotline.frozen_state (version) values (1);
