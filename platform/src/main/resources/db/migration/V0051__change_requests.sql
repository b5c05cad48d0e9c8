-- Edits to verified fields, waiting for the secretariat or decided by it.
create table directory.change_request (
    id uuid primary key,
    organisation uuid not null references directory.organisation,
    field text not null,
    was_text text not null,
    new_text text not null,
    state text not null,
    asked_by uuid,
    asked_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    reason text,
    escalated_at timestamptz
);
create index change_request_waiting on directory.change_request (asked_at) where state = 'waiting';
create index change_request_of on directory.change_request (organisation, asked_at desc);
-- One field waits for one decision at a time.
create unique index change_request_once on directory.change_request (organisation, field)
    where state = 'waiting';
