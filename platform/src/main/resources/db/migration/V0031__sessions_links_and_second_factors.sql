create schema signin;

-- Only hashes stand here: who reads the table cannot sign in with it.
create table signin.session (
    id uuid primary key,
    secret_hash text not null unique,
    person uuid not null,
    organisation_id uuid,
    -- Between the password and the second factor a session is nobody's.
    awaits_code boolean not null default false,
    agent text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_person on signin.session (person);

create table signin.one_time_link (
    code_hash text primary key,
    person uuid,
    purpose text not null check (purpose in ('sign-in', 'password', 'set-up')),
    expires_at timestamptz not null,
    used_at timestamptz
);

create table signin.second_factor (
    person uuid primary key,
    -- AES-GCM under the key of the data directory.
    secret bytea not null,
    confirmed_at timestamptz,
    -- The last time step that was accepted: a code counts once (RFC 6238, section 5.2).
    last_step bigint not null default 0
);

create table signin.recovery_code (
    person uuid not null,
    code_hash text not null,
    used_at timestamptz,
    primary key (person, code_hash)
);
