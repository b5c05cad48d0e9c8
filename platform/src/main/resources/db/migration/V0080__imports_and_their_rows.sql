create schema intake;

-- A file that was brought, from the upload to the report and its undoing.
create table intake.batch (
    id uuid primary key,
    kind text not null,
    state text not null,
    file_name text not null,
    file_hash text not null,
    header_row integer not null,
    titles text[] not null,
    shape text not null,
    columns_json text not null,
    remembered boolean not null,
    notes_json text not null,
    started_by uuid,
    started_at timestamptz not null,
    stored_at timestamptz,
    undone_at timestamptz,
    row_count integer not null,
    -- How far the work on it is, and when it last showed a sign of life.
    done_count integer not null default 0,
    beat_at timestamptz,
    cancel_asked boolean not null default false,
    trouble_json text,
    -- The register's change count just after the rows were stored: what changed later is kept when
    -- the import is undone.
    change_number bigint
);
create index batch_latest on intake.batch (kind, started_at desc);
create index batch_of_file on intake.batch (file_hash);

-- Its rows as they stand in the file, what people corrected, and what became of them.
create table intake.batch_row (
    batch uuid not null references intake.batch on delete cascade,
    number integer not null,
    cells text[] not null,
    no_data text,
    corrections_json text not null default '{}',
    decision text,
    verdict text,
    notes_json text not null default '[]',
    twin uuid,
    organisation uuid,
    result text,
    before_json text,
    version_after integer,
    primary key (batch, number)
);
create index batch_row_verdict on intake.batch_row (batch, verdict, number);
create index batch_row_organisation on intake.batch_row (organisation) where organisation is not null;

-- What a list says of an organisation that no other module keeps.
create table intake.kept_value (
    organisation uuid not null,
    key text not null,
    value text not null,
    batch uuid not null,
    primary key (organisation, key)
);

-- Imports are stored one after the other, so that two of them never enter the same organisation.
create table intake.turn (one boolean primary key default true check (one));
insert into intake.turn default values;
