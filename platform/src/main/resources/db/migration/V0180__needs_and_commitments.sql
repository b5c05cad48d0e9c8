create schema needs;

-- What is lacking. The quantities promised and received are sums over its commitments, written
-- by whoever holds this row; they cannot be more than is needed.
create table needs.need (
    id uuid primary key,
    organisation uuid not null,
    what text not null,
    -- What it says as people may search for it.
    plain text not null,
    kind text not null,
    resource text not null,
    sector text not null,
    quantity bigint not null check (quantity > 0),
    unit text not null,
    place text not null,
    people bigint not null check (people > 0),
    households bigint,
    girls bigint,
    boys bigint,
    women bigint,
    men bigint,
    beneficiaries text,
    committee text,
    due date not null,
    urgency text not null,
    -- The urgency as a number, by which lists are ordered.
    rank smallint not null,
    details text,
    state text not null,
    committed bigint not null default 0 check (committed between 0 and quantity),
    received bigint not null default 0 check (received between 0 and committed),
    raised_by uuid,
    raised_at timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    ended_at timestamptz,
    reason text,
    version integer not null default 1
);
create index need_pressing on needs.need (rank desc, due, id) where state in ('open', 'partly-covered');
create index need_of_organisation on needs.need (organisation, state);
create index need_in_state on needs.need (state, rank desc, due, id);

create table needs.commitment (
    id uuid primary key,
    need uuid not null references needs.need,
    organisation uuid not null,
    -- The order in which those of a need came.
    number integer not null,
    quantity bigint not null check (quantity > 0),
    received bigint check (received between 1 and quantity),
    state text not null,
    note text,
    reason text,
    -- The key that a program gave its request, so that one that was broken off is not done twice.
    request text,
    made_by uuid,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    unique (need, number),
    unique (need, organisation, request)
);
create index commitment_of_organisation on needs.commitment (organisation, state);

-- What became of a need, step by step.
create table needs.step (
    need uuid not null references needs.need,
    number integer not null,
    at timestamptz not null,
    person uuid,
    organisation uuid,
    act text not null,
    commitment uuid,
    quantity bigint,
    note text,
    primary key (need, number)
);
