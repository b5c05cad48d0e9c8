-- The rows up to the titles as they stand in the file, so that another can be shown to hold them.
create table intake.head_row (
    batch uuid not null references intake.batch on delete cascade,
    number integer not null,
    cells text[] not null,
    primary key (batch, number)
);
