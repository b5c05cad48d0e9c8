create schema exchange;

-- A key that members encode with: a bag of entries in the data folder belongs to it. Nothing of an
-- entry ever stands in this database.
create table exchange.epoch (
    -- SHA-256 of the group key, by which requests name it.
    group_key text primary key,
    number integer not null,
    -- The holders and the group key, as they are carried by hand.
    invitation text not null,
    opened_at timestamptz not null,
    -- Up to here what came has been merged into the table of entries.
    merged_at timestamptz not null
);

-- What was asked of the hub, by whom and when: never a tag, an entry or an answer.
create table exchange.line (
    number bigint primary key,
    at timestamptz not null,
    organisation uuid not null,
    act text not null,
    agreement uuid,
    kind text,
    tags integer not null,
    -- SHA-256 of the request, with the salt that only the member has.
    commitment text not null unique,
    -- SHA-256 of all of the above; what others are shown of this line.
    leaf text not null,
    hash text not null
);
create index line_of_organisation on exchange.line (organisation, at);

-- One row; whoever appends holds it until the commit.
create table exchange.head (
    one_row boolean primary key default true check (one_row),
    number bigint not null,
    hash text not null
);
insert into exchange.head (number, hash) values (0, repeat('0', 64));

create function exchange.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log of the exchange is append-only';
end $$;
create trigger line_is_append_only before update or delete or truncate on exchange.line
    for each statement execute function exchange.refuse_change();

-- Batches whose answer has reached the member: they are never taken again.
create table exchange.acknowledged (
    commitment text primary key,
    at timestamptz not null
);
