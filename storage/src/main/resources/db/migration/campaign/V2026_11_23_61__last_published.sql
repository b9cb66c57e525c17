-- When an account last had a post go out.
create index post_last_published on post (workspace_id, account_id, published_at) where published_at is not null;
