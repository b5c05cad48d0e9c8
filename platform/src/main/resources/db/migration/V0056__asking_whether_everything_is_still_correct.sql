-- When an organisation was last asked, so that it is asked once in half a year.
create table profiles.asked (
    organisation_id uuid primary key,
    at timestamptz not null
);

-- Only hashes stand here: who reads the table cannot confirm with it.
create table profiles.confirmation_link (
    code_hash text primary key,
    organisation_id uuid not null,
    person uuid not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index confirmation_link_expires on profiles.confirmation_link (expires_at);
