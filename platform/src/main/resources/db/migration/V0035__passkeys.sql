create schema passkeys;

create table passkeys.passkey (
    -- The credential's id in base64url.
    id text primary key,
    person uuid not null,
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    transports text[] not null default '{}',
    backup_eligible boolean not null,
    backup_state boolean not null,
    attestation bytea not null,
    client_data bytea not null,
    label text not null,
    created timestamptz not null,
    last_used timestamptz not null
);
create index passkey_person on passkeys.passkey (person);
