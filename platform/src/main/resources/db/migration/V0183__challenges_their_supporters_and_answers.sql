-- What holds work back, as an organisation describes it.
create table needs.challenge (
    id uuid primary key,
    organisation uuid not null,
    topic text not null,
    title text not null,
    description text not null,
    place text,
    state text not null,
    -- How many organisations support it, counted by whoever holds this row.
    supporters integer not null default 0 check (supporters >= 0),
    raised_by uuid,
    raised_at timestamptz not null,
    ended_at timestamptz,
    -- How it was solved, or why it was withdrawn.
    reason text
);
create index challenge_in_state on needs.challenge (state, supporters desc, id desc);

-- Each organisation supports a challenge once.
create table needs.support (
    challenge uuid not null references needs.challenge,
    organisation uuid not null,
    person uuid,
    at timestamptz not null,
    primary key (challenge, organisation)
);

create table needs.challenge_answer (
    challenge uuid not null references needs.challenge,
    number integer not null,
    organisation uuid,
    person uuid,
    at timestamptz not null,
    text text not null,
    primary key (challenge, number)
);
