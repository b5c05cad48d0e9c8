-- Whose report a step was of, where that organisation was merged into another since.
alter table activities.report_step add column whose uuid;
-- Whether that report was joined to this one by the step.
alter table activities.report_step add column joined boolean not null default false;
