-- What was spent of each limit lately, by everybody. Without a workspace: a platform counts by its own measure.
create table budget (
    -- Platform, scope, whose, calls, amount, window.
    key text primary key,
    -- Slots of time and what was spent in each: `173:2,174:1`.
    spent text not null default '',
    -- From then on, nothing of it counts any more.
    lapses_at timestamptz not null default '-infinity'
);

create index budget_by_age on budget (lapses_at);
