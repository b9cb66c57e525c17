-- How many posts leave in a second, over all campaigns.
create index post_leaving on post (due_at) where state in ('PLANNED', 'PREPARED', 'WAITING');
