create schema audit;

create table audit.entry (
    number bigint primary key,
    at timestamptz not null,
    person uuid,
    organisation uuid,
    channel text not null,
    what text not null,
    kind text not null,
    thing text not null,
    about uuid,
    -- Kept as text, not jsonb: the hash is over these very characters.
    details text not null,
    previous_hash text not null,
    hash text not null
);
create index entry_about on audit.entry (about, number desc);
create index entry_person on audit.entry (person, number desc);

-- One row; whoever appends holds it until the commit.
create table audit.head (
    one_row boolean primary key default true check (one_row),
    number bigint not null,
    hash text not null
);
insert into audit.head (number, hash) values (0, repeat('0', 64));

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is append-only';
end $$;
create trigger entry_is_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
