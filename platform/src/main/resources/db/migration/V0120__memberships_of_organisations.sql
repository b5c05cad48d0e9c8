create schema networks;

-- An organisation in a union or network: asked for, offered, or in force from one day until another.
-- The day of the end is the first on which it is no longer a member.
create table networks.membership (
    id uuid primary key,
    member uuid not null,
    network uuid not null,
    state text not null
        check (state in ('asked', 'invited', 'member', 'refused', 'withdrawn', 'joined')),
    capacity text not null,
    since date not null,
    until date,
    number text,
    ending text,
    -- Why it was refused or ended.
    reason text,
    -- What those who asked or invited wrote with it.
    note text,
    proposed_at timestamptz not null,
    proposed_by uuid,
    answered_at timestamptz,
    answered_by uuid,
    check (member <> network),
    check (until is null or until >= since)
);
create index membership_of on networks.membership (member, since);
create index membership_in on networks.membership (network, since);
-- One question waits for one answer at a time.
create unique index membership_once on networks.membership (member, network)
    where state in ('asked', 'invited');

-- One row. Whoever puts a membership in force holds it until the commit, so that two people cannot
-- each close one half of a circle; the day is the last whose turn was told to the register.
create table networks.turn (
    one boolean primary key default true check (one),
    day date
);
insert into networks.turn default values;
