-- When the workflow that stays with a post was last known to run: one that was terminated keeps no place for ever.
alter table post add column attended_at timestamptz;
update post set attended_at = now() where resolving;
create index post_attended on post (attended_at) where resolving;
