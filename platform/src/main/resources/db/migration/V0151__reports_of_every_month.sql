-- The report of an organisation for a month: opened, submitted, sent back with a note, accepted.
create table activities.report (
    organisation uuid not null,
    month date not null check (extract(day from month) = 1),
    state text not null,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    -- What was said last: why it was sent back or opened again.
    note text,
    version integer not null default 1,
    primary key (organisation, month)
);
create index report_of_month on activities.report (month, state);

-- What became of it, step by step.
create table activities.report_step (
    organisation uuid not null,
    month date not null,
    number integer not null,
    state text not null,
    at timestamptz not null,
    person uuid,
    note text,
    row_count integer not null,
    primary key (organisation, month, number),
    foreign key (organisation, month) references activities.report on delete cascade
);
