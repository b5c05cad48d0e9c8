-- What an organisation can give. What is taken of it is a sum over the commitments that come from
-- it, written by whoever holds this row.
create table needs.offer (
    id uuid primary key,
    organisation uuid not null,
    what text not null,
    kind text not null,
    resource text not null,
    quantity bigint not null check (quantity > 0),
    unit text not null,
    place text not null,
    -- How far it is brought, as the crow flies.
    kilometres integer not null check (kilometres >= 0),
    available_from date not null,
    available_until date not null,
    details text,
    taken bigint not null default 0 check (taken between 0 and quantity),
    made_by uuid,
    made_at timestamptz not null,
    withdrawn_at timestamptz
);
create index offer_of_kind on needs.offer (kind, resource) where withdrawn_at is null;
create index offer_of_organisation on needs.offer (organisation);
create index offer_available on needs.offer (available_until, id) where withdrawn_at is null;
create index need_of_kind on needs.need (kind, resource) where state in ('open', 'partly-covered');

alter table needs.commitment add column offer uuid references needs.offer;
create index commitment_of_offer on needs.commitment (offer) where offer is not null;

-- An offer and a need of which one side has said that they do not fit.
create table needs.passed_over (
    need uuid not null references needs.need,
    offer uuid not null references needs.offer,
    organisation uuid not null,
    person uuid,
    at timestamptz not null,
    primary key (need, offer, organisation)
);
