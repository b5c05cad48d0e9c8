create schema reach;

-- How many families and persons a charity saw first, added up by the month in which it said so.
-- Never a row, and nothing of who they are.
create table reach.sum (
    organisation uuid not null,
    kind text not null,
    -- The first day of the month in which the help was given.
    month date not null,
    -- The code of the sub-district, empty where none was said.
    place text not null,
    -- A scope in which they are first, or 'registered' for all of them.
    scope text not null,
    -- The first day of the month in which it was reported: published is what came before a month.
    reported date not null,
    families integer not null,
    persons integer not null,
    primary key (organisation, kind, month, place, scope, reported)
);
create index sum_by_reported on reach.sum (reported);

-- Reports that were counted, so that one that is sent again counts once.
create table reach.report (
    organisation uuid not null,
    name text not null,
    at timestamptz not null,
    primary key (organisation, name)
);

-- By this numbers are rounded before they are published.
create table reach.secret (
    one_row boolean primary key default true check (one_row),
    value text not null
);
