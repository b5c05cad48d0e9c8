-- Counts the changes of places, names and areas, so that whoever keeps them in memory knows when to
-- read anew; areas_of tells from which points the computed areas were made.
create table places.counter (
    number bigint not null,
    areas_of text
);
insert into places.counter (number) values (0);

-- Null for the spellings that came with the gazetteer.
alter table places.variant add column added_by uuid;
alter table places.variant add column added_at timestamptz;
