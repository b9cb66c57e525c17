-- How many posts went out lately.
create index post_published on post (workspace_id, published_at) where published_at is not null;
