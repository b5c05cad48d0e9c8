create table projects.risk (
    id uuid primary key,
    project uuid not null references projects.project,
    -- The partner that watches it.
    organisation uuid not null,
    what text not null,
    likelihood text not null,
    impact text not null,
    answer text not null,
    at timestamptz not null,
    over_at timestamptz
);
create index risk_of_project on projects.risk (project);

create table projects.lesson (
    id uuid primary key,
    project uuid not null references projects.project,
    organisation uuid not null,
    kind text not null,
    text text not null,
    -- The text as people may search for it.
    plain text not null,
    person uuid,
    at timestamptz not null
);
create index lesson_of_project on projects.lesson (project);

create table projects.answered_need (
    project uuid not null references projects.project,
    need uuid not null,
    primary key (project, need)
);
create index project_of_need on projects.answered_need (need);
