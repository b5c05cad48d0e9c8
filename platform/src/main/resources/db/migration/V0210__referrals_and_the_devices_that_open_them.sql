-- Referrals of people from one organisation to another; what they say is sealed for devices.
create schema referrals;

create table referrals.device (
    id uuid primary key,
    organisation uuid not null,
    person uuid not null,
    name text not null,
    -- A point of P-256, uncompressed; the private half never leaves the device.
    public_key bytea not null unique check (octet_length(public_key) = 65),
    made_at timestamptz not null,
    ended_at timestamptz
);
create index device_organisation on referrals.device (organisation) where ended_at is null;

create table referrals.referral (
    id uuid primary key,
    sender uuid not null,
    receiver uuid not null check (receiver <> sender),
    agreement uuid not null,
    urgency text not null,
    consent text not null,
    -- What the person agreed may be told.
    scope text[] not null,
    consent_until date not null,
    state text not null,
    reason text,
    result text,
    sent_by uuid,
    sent_at timestamptz not null,
    answer_until timestamptz not null,
    moved_at timestamptz not null,
    -- Null once access has ended.
    content bytea
);
create index referral_sender on referrals.referral (sender, sent_at desc);
create index referral_receiver on referrals.referral (receiver, sent_at desc);
create index referral_open on referrals.referral (answer_until) where state in ('sent', 'accepted', 'in-progress');
create index referral_agreement on referrals.referral (agreement);

-- The key of a referral's content, sealed for a device.
create table referrals.wrap (
    referral uuid not null references referrals.referral on delete cascade,
    device uuid not null references referrals.device,
    wrapped bytea not null check (octet_length(wrapped) = 125),
    primary key (referral, device)
);

-- What the two write to each other, sealed by the key of the content.
create table referrals.note (
    id uuid primary key,
    referral uuid not null references referrals.referral on delete cascade,
    organisation uuid not null,
    person uuid,
    written_at timestamptz not null,
    sealed bytea not null
);
create index note_referral on referrals.note (referral, written_at);

create table referrals.step (
    id uuid primary key,
    referral uuid not null references referrals.referral on delete cascade,
    act text not null,
    organisation uuid,
    person uuid,
    done_at timestamptz not null
);
create index step_referral on referrals.step (referral, done_at);
