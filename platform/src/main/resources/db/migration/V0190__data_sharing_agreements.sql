-- Agreements between organisations on the exchange of data, version by version.
create schema agreements;

create table agreements.agreement (
    id uuid primary key,
    made_at timestamptz not null
);

create table agreements.version (
    agreement uuid not null references agreements.agreement,
    number integer not null check (number > 0),
    -- The organisation that writes it.
    drafted_by uuid not null,
    state text not null,
    title text not null,
    purpose text not null,
    uses text[] not null,
    kinds text[] not null,
    -- What may pass between two parties in a case.
    fields text[] not null,
    -- P-codes; none for everywhere.
    places text[] not null,
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    retention_months integer not null check (retention_months between 3 and 24),
    -- The text as it was proposed, in both languages, and the SHA-256 that signatures are tied to.
    text_ar text,
    text_en text,
    hash text,
    drafted_at timestamptz not null,
    proposed_at timestamptz,
    ended_at timestamptz,
    reason text,
    -- Counts the changes of a draft.
    edits integer not null default 1,
    primary key (agreement, number),
    check (state = 'draft' or (text_ar is not null and text_en is not null and hash is not null))
);
create index version_open on agreements.version (until_day) where state in ('proposed', 'signed');

create table agreements.party (
    agreement uuid not null,
    number integer not null,
    organisation uuid not null,
    -- In which order they are named.
    place integer not null,
    signed_at timestamptz,
    signed_by uuid,
    signed_hash text,
    left_at timestamptz,
    left_by uuid,
    primary key (agreement, number, organisation),
    foreign key (agreement, number) references agreements.version on delete cascade,
    check ((signed_at is null) = (signed_hash is null))
);
create index party_organisation on agreements.party (organisation);
