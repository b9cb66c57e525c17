-- When the first of what it was prepared with was there: many platforms throw it away after a while.
alter table post add column prepared_at timestamptz;
update post set prepared_at = changed_at where prepared is not null;
