-- The number of the change that last touched a need; whoever keeps needs in memory reads what is
-- newer. The counter is held until the commit, so that numbers become visible in their order.
alter table needs.need add column change_number bigint not null default 0;
create index need_changed on needs.need (change_number);
create table needs.counter (
    one boolean primary key default true check (one),
    number bigint not null
);
insert into needs.counter (number) values (0);
