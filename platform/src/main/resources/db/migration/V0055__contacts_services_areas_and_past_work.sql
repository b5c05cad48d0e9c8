create schema profiles;

create table profiles.contact (
    id uuid primary key,
    organisation_id uuid not null,
    kind text not null,
    -- In the form in which it can be called or opened: +963..., https://...
    value text not null,
    label text,
    person text,
    members_only boolean not null,
    version integer not null default 1,
    changed_at timestamptz not null,
    unique (organisation_id, kind, value)
);

create table profiles.service (
    id uuid primary key,
    organisation_id uuid not null,
    name_ar text not null,
    name_en text,
    sector text not null,
    places text[] not null default '{}',
    audience text,
    eligibility text,
    hours text,
    version integer not null default 1,
    changed_at timestamptz not null
);
create index service_of on profiles.service (organisation_id);

-- Where an organisation works, from a whole governorate down to a neighbourhood.
create table profiles.area (
    organisation_id uuid not null,
    place text not null,
    since timestamptz not null,
    primary key (organisation_id, place)
);

-- Where it worked before, often in the north or abroad, and under which registration.
create table profiles.past_work (
    id uuid primary key,
    organisation_id uuid not null,
    place text not null,
    from_year integer,
    to_year integer,
    authority text,
    number text,
    version integer not null default 1,
    changed_at timestamptz not null
);
create index past_work_of on profiles.past_work (organisation_id);
