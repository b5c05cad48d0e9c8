create schema accounts;

-- What this installation is: one row.
create table accounts.workspace (
    one boolean primary key default true check (one),
    host uuid,
    demo boolean not null default false
);
insert into accounts.workspace (host, demo) values (null, false);

create table accounts.person (
    id uuid primary key,
    name text not null,
    email text not null unique check (email = lower(email)),
    language text not null default 'ar',
    password_hash text,
    created_at timestamptz not null
);

create table accounts.membership (
    id uuid primary key,
    person uuid not null references accounts.person,
    organisation_id uuid not null,
    role text not null,
    since timestamptz not null,
    until timestamptz
);
create unique index membership_once on accounts.membership (person, organisation_id, role) where until is null;
create index membership_organisation on accounts.membership (organisation_id) where until is null;

create table accounts.invitation (
    id uuid primary key,
    code_hash text not null unique,
    email text not null,
    organisation_id uuid not null,
    role text not null,
    invited_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    withdrawn_at timestamptz
);
create index invitation_organisation on accounts.invitation (organisation_id);

create table accounts.api_token (
    id uuid primary key,
    secret_hash text not null unique,
    organisation_id uuid,
    role text not null,
    name text not null,
    made_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index api_token_organisation on accounts.api_token (organisation_id);
