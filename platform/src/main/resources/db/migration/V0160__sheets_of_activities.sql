create schema fourw;

-- A file of activities of one organisation for one month, from its upload to its undoing.
create table fourw.sheet (
    id uuid primary key,
    organisation uuid not null,
    month date not null check (extract(day from month) = 1),
    state text not null,
    file_name text not null,
    file_hash text not null,
    verbatim boolean not null,
    -- Where its titles stand, and which column is which.
    header_row integer not null,
    first_below integer not null,
    titles text[] not null,
    shape text not null,
    tagged boolean not null,
    columns_json text not null,
    remembered boolean not null,
    -- Whether it takes the place of what earlier sheets of the month brought.
    replaces boolean not null default false,
    notes_json text not null,
    started_by uuid,
    started_at timestamptz not null,
    checked_at timestamptz,
    stored_at timestamptz,
    undone_at timestamptz,
    file_deleted_at timestamptz,
    -- What its rows came to.
    stored_count integer not null default 0,
    skipped_count integer not null default 0,
    refused_count integer not null default 0,
    remarked_count integer not null default 0,
    -- How far the work on it is, and when it last showed a sign of life.
    done_count integer not null default 0,
    beat_at timestamptz,
    cancel_asked boolean not null default false,
    trouble_json text
);
create index sheet_of_report on fourw.sheet (organisation, month, started_at desc);
create index sheet_of_file on fourw.sheet (file_hash);

-- The file in parts, so that it is never in memory as a whole.
create table fourw.file_part (
    sheet uuid not null references fourw.sheet on delete cascade,
    number integer not null,
    bytes bytea not null,
    primary key (sheet, number)
);

-- What people said instead of a cell.
create table fourw.correction (
    sheet uuid not null references fourw.sheet on delete cascade,
    row_number integer not null,
    field text not null,
    value text not null,
    primary key (sheet, row_number, field)
);

-- What a row of the sheet comes to, or came to.
create table fourw.line (
    sheet uuid not null references fourw.sheet on delete cascade,
    row_number integer not null,
    outcome text not null,
    place text not null,
    notes_json text not null,
    -- What stands in the cells of which something is to be said, by field.
    cells_json text not null,
    primary key (sheet, row_number)
);
create index line_outcome on fourw.line (sheet, outcome, row_number);
