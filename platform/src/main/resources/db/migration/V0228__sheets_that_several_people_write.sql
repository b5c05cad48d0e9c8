create schema coediting;

create table coediting.sheet (
    kind text not null,
    id uuid not null,
    primary key (kind, id)
);

-- Every version there was: what came out, and what was sent for it with the version it began with.
create table coediting.version (
    kind text not null,
    id uuid not null,
    number integer not null,
    fields_json text not null,
    sent_json text not null,
    base integer not null,
    -- By which an edit that is sent twice is known.
    edit uuid not null,
    person uuid,
    organisation uuid,
    at timestamptz not null,
    primary key (kind, id, number),
    unique (kind, id, edit),
    foreign key (kind, id) references coediting.sheet
);
