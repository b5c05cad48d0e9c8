create schema coverage;

-- A name for an address of the page of gaps and overlaps.
create table coverage.view (
    id uuid primary key,
    name text not null,
    -- What stands behind the path, without a month where the newest is meant.
    query text not null,
    person uuid not null,
    organisation uuid not null,
    -- person, organisation or members
    shared text not null,
    created_at timestamptz not null
);
create index view_of_person on coverage.view (person);
create index view_of_organisation on coverage.view (organisation);

create table coverage.subscription (
    view_id uuid not null references coverage.view on delete cascade,
    person uuid not null,
    -- For whom the person acted: the letter says what may be seen so.
    organisation uuid not null,
    -- Stands in the link by which a letter is unsubscribed from, and can do nothing else.
    code text not null unique,
    -- The month of which the last letter told, and the gaps of it (area:sector).
    told_month date,
    told_gaps text[] not null default '{}',
    primary key (view_id, person)
);
