create schema settings;

-- What was never set has no row.
create table settings.setting (
    name text primary key,
    value text not null
);
