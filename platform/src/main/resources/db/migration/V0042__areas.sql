-- Areas computed from the points of communities; geometry in WKB, degrees (WGS 84).
create table places.computed_area (
    code text primary key references places.place,
    geometry bytea not null
);

-- Official boundaries, file by file; of each place the latest that was not taken back counts.
create table places.boundary_import (
    id uuid primary key,
    level text not null check (level in ('governorate', 'district', 'sub-district')),
    file_name text not null,
    areas integer not null,
    imported_at timestamptz not null,
    imported_by uuid,
    undone_at timestamptz
);

create table places.official_area (
    batch uuid not null references places.boundary_import,
    code text not null references places.place,
    geometry bytea not null,
    primary key (batch, code)
);
create index official_area_of_place on places.official_area (code);
