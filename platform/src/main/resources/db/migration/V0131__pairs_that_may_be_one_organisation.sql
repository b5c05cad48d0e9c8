create schema duplicates;

-- Two entries that are likely one organisation, and what was decided of them.
create table duplicates.pair (
    id uuid primary key,
    one uuid not null,
    other uuid not null,
    score double precision not null,
    state text not null check (state in ('waiting', 'not-same', 'later', 'merged')),
    -- The names as they were when it was found or decided: a decision holds until one changes.
    names text not null,
    later_until date,
    -- For merged ones, the entry that was kept.
    kept uuid,
    found_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    -- The number of the change of the register in which it was last found.
    round bigint not null,
    -- Named by the secretariat itself: it waits whether it would be found or not.
    by_hand boolean not null default false,
    check (one < other),
    unique (one, other)
);
create index pair_other on duplicates.pair (other);
create index pair_by_score on duplicates.pair (state, score desc, id);

-- One row: up to which change of the register pairs were looked for.
create table duplicates.looked (
    one boolean primary key default true check (one),
    number bigint not null
);
insert into duplicates.looked (number) values (-1);
