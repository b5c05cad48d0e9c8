-- When the rows of an import were deleted because of their age; what they were stored as stays.
alter table intake.batch add column rows_deleted_at timestamptz;
create index batch_with_rows on intake.batch (started_at) where rows_deleted_at is null;
