create schema spreadsheet;

-- What a person said of the columns of a sheet, kept for the next file of the same make.
create table spreadsheet.mapping (
    purpose text not null,
    shape text not null,
    titles text[] not null,
    columns_json text not null,
    remembered_at timestamptz not null,
    person uuid,
    primary key (purpose, shape)
);
