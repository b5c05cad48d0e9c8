create table licences.renewal (
    id uuid primary key,
    organisation uuid not null,
    renews uuid not null references licences.licence,
    number text not null,
    decided_on date not null,
    authority text not null,
    valid_from date not null,
    valid_until date,
    note text,
    state text not null check (state in ('waiting', 'sent-back', 'accepted', 'withdrawn')),
    asked_by uuid,
    asked_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    answer text,
    licence uuid references licences.licence
);
create index renewal_organisation on licences.renewal (organisation);
create index renewal_waiting on licences.renewal (asked_at) where state = 'waiting';
-- One renewal of a licence is under way at a time.
create unique index renewal_once on licences.renewal (renews) where state in ('waiting', 'sent-back');
