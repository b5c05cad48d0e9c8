create schema referrals;

-- Public keys of devices; the private halves never leave them.
create table referrals.device_key (
    id uuid primary key,
    organisation uuid not null,
    label text not null,
    public_key text not null unique,
    made_by uuid,
    made_at timestamptz not null,
    ended_at timestamptz
);
create index device_key_of_organisation on referrals.device_key (organisation);

create table referrals.referral (
    id uuid primary key,
    sender uuid not null,
    receiver uuid not null check (receiver <> sender),
    agreement uuid not null,
    sector text not null,
    urgency text not null,
    -- What the family has agreed to, and until when.
    consent_by text not null,
    consent_scope text[] not null,
    consent_until date not null,
    state text not null,
    -- Sealed in the sender's browser for devices of both; deleted when the referral ends.
    sealed text,
    sent_at timestamptz not null,
    due timestamptz not null,
    reason text,
    ended_at timestamptz,
    version integer not null,
    check ((sealed is null) = (ended_at is not null))
);
create index referral_by_sender on referrals.referral (sender, sent_at);
create index referral_by_receiver on referrals.referral (receiver, sent_at);
create index referral_by_due on referrals.referral (due) where ended_at is null;
