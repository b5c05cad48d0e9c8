create schema projects;

-- A joint project: its terms, which all partners sign, and how far it is.
create table projects.project (
    id uuid primary key,
    lead uuid not null,
    title text not null,
    purpose text not null,
    -- Title and purpose as people may search for them.
    plain text not null,
    sectors text[] not null,
    places text[] not null,
    goals integer[] not null,
    rebuilding text[] not null,
    starts date,
    ends date check (ends > starts),
    -- In whole units of the currency, at the prices of a day.
    budget bigint check (budget > 0),
    currency text,
    priced_on date,
    state text not null,
    -- Whether everything closes, so that it can be signed.
    ready boolean not null default false,
    raised_by uuid,
    raised_at timestamptz not null,
    signed_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    reason text,
    version integer not null default 1,
    check ((budget is null) = (currency is null) and (budget is null) = (priced_on is null))
);
create index project_in_state on projects.project (state, id desc);
create index project_of_lead on projects.project (lead, state);

-- Each partner once, the lead among them.
create table projects.partner (
    project uuid not null references projects.project,
    organisation uuid not null,
    -- The order in which partners came.
    number integer not null,
    roles text[] not null,
    task text,
    -- What its standing signature says; null where none stands.
    signed text,
    signed_at timestamptz,
    -- What it asks to be changed before it signs.
    returned text,
    version integer not null default 1,
    primary key (project, organisation)
);
create index partner_of_organisation on projects.partner (organisation, project);

create table projects.budget_line (
    project uuid not null,
    organisation uuid not null,
    number integer not null,
    kind text not null,
    what text not null,
    amount bigint not null check (amount > 0),
    primary key (project, organisation, number)
);

create table projects.source (
    project uuid not null,
    organisation uuid not null,
    number integer not null,
    kind text not null,
    what text,
    amount bigint not null check (amount > 0),
    primary key (project, organisation, number)
);

-- Every signature there was, with what was signed, word for word.
create table projects.signature (
    id uuid primary key,
    project uuid not null references projects.project,
    organisation uuid not null,
    person uuid,
    at timestamptz not null,
    part text not null
);
create index signature_of_project on projects.signature (project, at);

-- What became of a project, step by step.
create table projects.step (
    project uuid not null references projects.project,
    number integer not null,
    at timestamptz not null,
    person uuid,
    organisation uuid,
    act text not null,
    -- The partner that it is about.
    partner uuid,
    note text,
    primary key (project, number)
);
