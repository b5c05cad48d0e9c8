-- The form of a new organisation carries a token; sent twice, it registers once.
create table profiles.registration (
    token uuid primary key,
    organisation_id uuid,
    at timestamptz not null
);
