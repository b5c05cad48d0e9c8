-- One line of the comparison: a row of the register's list, an organisation of ours, or both.
create table intake.finding (
    id uuid primary key,
    batch uuid not null references intake.batch on delete cascade,
    position integer not null,
    row_number integer,
    organisation uuid,
    name text not null,
    standing text not null,
    plain boolean not null,
    differences_json text not null,
    decision text,
    decided_by uuid,
    decided_at timestamptz,
    carried_out_at timestamptz,
    outcome_json text,
    answer text,
    answer_note text,
    answered_by uuid,
    answered_at timestamptz,
    unique (batch, position)
);
create index finding_standing on intake.finding (batch, standing, position);
create index finding_asked on intake.finding (organisation) where decision = 'ask' and answer is null;
