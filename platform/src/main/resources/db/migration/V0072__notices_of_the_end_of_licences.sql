-- A letter about the end of a licence, once for each number of days before it.
create table licences.notice (
    licence uuid not null references licences.licence,
    ends_on date not null,
    days integer not null,
    sent_at timestamptz not null,
    primary key (licence, ends_on, days)
);

-- How an organisation stood when the program last looked: what has changed since by the mere
-- passing of days is told to those who keep organisations in memory.
create table licences.seen_standing (
    organisation uuid primary key,
    standing text not null,
    since date not null
);
