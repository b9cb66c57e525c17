-- The number of its content: an edit makes the next one. Unsent posts follow it; what was sent keeps the number and
-- the content that it was sent with, which stand in its attempt.
alter table campaign add column contents int not null default 1;
