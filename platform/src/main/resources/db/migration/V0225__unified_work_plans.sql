create schema plans;

-- A unified work plan: what several organisations reach together, and by when.
create table plans.plan (
    id uuid primary key,
    -- Who keeps the draft.
    organisation uuid not null,
    title text not null,
    purpose text not null,
    starts date not null,
    ends date not null check (ends > starts),
    state text not null,
    -- Whether all shares close, so that it can be signed.
    ready boolean not null default false,
    drafted_by uuid,
    drafted_at timestamptz not null,
    agreed_at timestamptz,
    reason text,
    version integer not null default 1
);
create index plan_in_state on plans.plan (state, id desc);

create table plans.objective (
    plan uuid not null references plans.plan,
    number integer not null,
    text text not null,
    primary key (plan, number)
);

create table plans.indicator (
    id uuid primary key,
    plan uuid not null,
    objective integer not null,
    text text not null,
    unit text not null,
    baseline bigint not null check (baseline >= 0),
    target bigint not null check (target > 0),
    -- How the figures of a partner's places become the partner's, and those the plan's.
    over_places text not null,
    over_partners text not null,
    version integer not null default 1,
    foreign key (plan, objective) references plans.objective
);
create index indicator_of_plan on plans.indicator (plan, objective, id);

-- What a partner reaches of an indicator at a place.
create table plans.share (
    indicator uuid not null references plans.indicator,
    organisation uuid not null,
    place text not null,
    amount bigint not null check (amount > 0),
    primary key (indicator, organisation, place)
);
create index share_of_organisation on plans.share (organisation);

-- What is to be done from one day to another; a milestone where both are one.
create table plans.task (
    id uuid primary key,
    plan uuid not null,
    objective integer not null,
    organisation uuid not null,
    what text not null,
    starts date not null,
    ends date not null check (ends >= starts),
    done_at timestamptz,
    foreign key (plan, objective) references plans.objective
);
create index task_of_plan on plans.task (plan, starts, id);
create index task_of_organisation on plans.task (organisation);

-- The signatures that stand, each with what it says; or what a partner asks to be changed.
create table plans.signer (
    plan uuid not null references plans.plan,
    organisation uuid not null,
    signed text,
    signed_at timestamptz,
    returned text,
    primary key (plan, organisation)
);
create index signer_of_organisation on plans.signer (organisation);

-- Every signature there was, with what was signed, word for word.
create table plans.signature (
    id uuid primary key,
    plan uuid not null references plans.plan,
    organisation uuid not null,
    person uuid,
    at timestamptz not null,
    part text not null
);

create table plans.step (
    plan uuid not null references plans.plan,
    number integer not null,
    at timestamptz not null,
    person uuid,
    organisation uuid,
    act text not null,
    partner uuid,
    note text,
    primary key (plan, number)
);
