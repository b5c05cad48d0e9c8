-- A report that is asked for has a day on which it is due; one that was begun of its own has none yet.
alter table activities.report add column asked_at timestamptz;
alter table activities.report add column due date;
-- How many letters have gone out because it is not there: one before the day, one after.
alter table activities.report add column reminders integer not null default 0;
