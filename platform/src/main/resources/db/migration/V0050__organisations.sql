create schema directory;

create table directory.organisation (
    id uuid primary key,
    kind text not null,
    name_ar text not null,
    name_en text,
    short_name text,
    legal_form text,
    classes text[] not null default '{}',
    sectors text[] not null default '{}',
    scope text,
    founded_year integer,
    staff integer,
    volunteers integer,
    home_place text,
    address text,
    about text,
    takes_bank_transfers boolean not null default false,
    takes_mobile_money boolean not null default false,
    state text not null default 'active',
    merged_into uuid references directory.organisation,
    state_reason text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    confirmed_at timestamptz,
    confirmed_by uuid,
    version integer not null default 1,
    -- The number of the last change that concerned it, of whatever module; see directory.counter.
    change_number bigint not null default 0
);
create index organisation_changed on directory.organisation (change_number);
create index organisation_merged on directory.organisation (merged_into) where merged_into is not null;

-- One row, counted up just before the commit of every transaction that touches an organisation.
-- Whoever keeps organisations in memory asks it whether anything is new.
create table directory.counter (
    one boolean primary key default true check (one),
    number bigint not null
);
insert into directory.counter (number) values (0);

-- What was said of a single field after the whole was last confirmed.
create table directory.assurance (
    organisation uuid not null references directory.organisation on delete cascade,
    field text not null,
    at timestamptz not null,
    person uuid,
    primary key (organisation, field)
);
