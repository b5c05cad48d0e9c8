create schema oversight;

-- The head that went out with a month's letters.
create table oversight.month_head (
    month date primary key,
    number bigint not null,
    hash text not null,
    fixed_at timestamptz not null
);

create table oversight.head_letter (
    month date not null references oversight.month_head,
    organisation_id uuid not null,
    sent_at timestamptz not null,
    primary key (month, organisation_id)
);
