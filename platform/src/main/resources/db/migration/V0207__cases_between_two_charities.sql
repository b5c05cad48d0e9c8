create schema cases;

-- Two charities look into a possible match. Keys, proofs and letters are theirs: the hub has no way
-- to open or to check them.
create table cases.matter (
    id uuid primary key,
    -- The address of the record's mailbox; the public key that answers for it hashes to it.
    handle text not null,
    opener uuid not null,
    -- Whose record it is, once it has answered.
    owner uuid,
    agreement uuid not null,
    kind text not null,
    state text not null,
    opened_at timestamptz not null,
    -- By when the next step has to be done.
    due timestamptz not null,
    opener_key text not null,
    proof text not null,
    owner_key text,
    answer text,
    opener_outcome text,
    owner_outcome text,
    outcome text,
    ended_at timestamptz,
    check (owner is null or owner <> opener)
);
-- One charity asks about one record once at a time.
create unique index matter_once on cases.matter (handle, opener)
    where state in ('opened', 'answered', 'talking', 'mediation');
create index matter_by_opener on cases.matter (opener, opened_at);
create index matter_by_owner on cases.matter (owner, opened_at);
create index matter_by_due on cases.matter (due)
    where state in ('opened', 'answered', 'talking', 'mediation');

create table cases.letter (
    matter uuid not null references cases.matter,
    number integer not null,
    of_opener boolean not null,
    sealed text not null,
    at timestamptz not null,
    primary key (matter, number)
);
