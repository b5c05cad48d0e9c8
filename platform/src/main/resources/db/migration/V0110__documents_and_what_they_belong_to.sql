create schema files;

-- A content stands here once, however many documents have it; the file is named by its hash.
create table files.content (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    type text not null,
    size bigint not null
);

create table files.attachment (
    id uuid primary key,
    kind text not null,
    thing uuid not null,
    organisation uuid not null,
    name text not null,
    sha256 text not null references files.content,
    added_by uuid,
    added_at timestamptz not null
);
create index attachment_thing on files.attachment (kind, thing);
create index attachment_content on files.attachment (sha256);
create index attachment_organisation on files.attachment (organisation);
