create schema licences;

-- A decision by which an organisation may exist, have a branch or collect. Never changed: what
-- happens to it afterwards are measures, what was entered by mistake is struck.
create table licences.licence (
    id uuid primary key,
    organisation uuid not null,
    kind text not null,
    -- The first licence of the line this one stands in; its own id for the first.
    series uuid not null,
    follows uuid references licences.licence,
    number text not null,
    decided_on date not null,
    authority text not null,
    valid_from date not null,
    valid_until date,
    note text,
    entered_by uuid,
    entered_at timestamptz not null,
    struck_at timestamptz,
    struck_by uuid,
    struck_reason text,
    check (valid_until is null or valid_until >= valid_from)
);
create index licence_organisation on licences.licence (organisation);
create unique index licence_once on licences.licence (organisation, kind, number, decided_on)
    where struck_at is null;

create table licences.measure (
    id uuid primary key,
    licence uuid not null references licences.licence,
    kind text not null check (kind in ('suspension', 'lifting', 'revocation')),
    number text not null,
    day date not null,
    reason text not null,
    taken_by uuid,
    taken_at timestamptz not null
);
create index measure_licence on licences.measure (licence);
