create schema places;

create table places.place (
    code text primary key,
    level text not null
        check (level in ('governorate', 'district', 'sub-district', 'community', 'neighbourhood')),
    parent text references places.place,
    name_ar text,
    name_en text,
    latitude double precision not null,
    longitude double precision not null,
    -- Points of neighbourhoods are approximate; so are those of places added by hand.
    approximate boolean not null default false,
    valid_from date,
    valid_to date,
    -- Null for what came with the gazetteer.
    added_by uuid,
    check (name_ar is not null or name_en is not null)
);
create index place_parent on places.place (parent);

-- Other spellings under which a place is known.
create table places.variant (
    code text not null references places.place,
    language text not null,
    spelling text not null,
    primary key (code, language, spelling)
);

-- A code that was in use before, and the one that stands for it now.
create table places.crosswalk (
    former text primary key,
    present text not null references places.place
);
