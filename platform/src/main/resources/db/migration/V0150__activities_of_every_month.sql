create schema activities;

-- What organisations do, one row a version: a version is replaced, never overwritten.
create table activities.activity (
    id uuid primary key,
    line uuid not null,
    version integer not null,
    organisation uuid not null,
    -- The first day of the month it is reported for.
    month date not null check (extract(day from month) = 1),
    -- All that the row says, by the keys of its fields.
    facts_json text not null,
    -- What of it is counted, drawn and compared.
    kind text not null,
    sector text not null,
    status text not null,
    modality text not null,
    places text[] not null,
    reached bigint,
    households bigint,
    reached_before boolean not null,
    members_only boolean not null,
    -- By which rows that say the same are found.
    fingerprint bigint not null,
    batch uuid,
    source_row integer,
    entered_by uuid,
    entered_at timestamptz not null,
    replaced_at timestamptz,
    replaced_by uuid,
    change_number bigint not null
);
create unique index activity_version on activities.activity (line, version);
create index activity_of_report on activities.activity (organisation, month) where replaced_at is null;
create index activity_of_batch on activities.activity (batch) where batch is not null;
create index activity_changed on activities.activity (change_number);

-- One row, counted up in every transaction that changes activities and held until its commit, so
-- that numbers become visible in their order. Whoever keeps activities in memory asks it for news.
create table activities.counter (
    one boolean primary key default true check (one),
    number bigint not null
);
insert into activities.counter (number) values (0);
