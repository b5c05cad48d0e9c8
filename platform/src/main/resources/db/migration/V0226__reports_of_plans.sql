-- How often partners report on a plan.
alter table plans.plan add reporting text not null default 'monthly';

-- How the figures of periods become one; what is counted, and from rows of which kind of aid.
alter table plans.indicator add over_time text not null default 'sum';
alter table plans.indicator add measure text not null default 'other';
alter table plans.indicator add kind text;

-- What a partner reports for a period, which is named by its first day in the calendar.
create table plans.report (
    plan uuid not null references plans.plan,
    organisation uuid not null,
    period date not null check (extract(day from period) = 1),
    state text not null,
    changed_at timestamptz not null,
    -- Who submitted it; what was said when it was sent back.
    person uuid,
    note text,
    version integer not null default 1,
    primary key (plan, organisation, period)
);

create table plans.figure (
    plan uuid not null,
    organisation uuid not null,
    period date not null,
    indicator uuid not null references plans.indicator,
    place text not null,
    amount bigint not null check (amount >= 0),
    girls bigint check (girls >= 0),
    boys bigint check (boys >= 0),
    women bigint check (women >= 0),
    men bigint check (men >= 0),
    -- What the rows of its months said when it was written.
    from_rows bigint,
    primary key (plan, organisation, period, indicator, place),
    foreign key (plan, organisation, period) references plans.report
);
create index figure_of_indicator on plans.figure (indicator);

-- What is locked changes no more.
create table plans.locked_period (
    plan uuid not null references plans.plan,
    period date not null,
    at timestamptz not null,
    person uuid,
    primary key (plan, period)
);
