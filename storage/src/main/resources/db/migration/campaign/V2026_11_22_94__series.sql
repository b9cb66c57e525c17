-- Campaigns that come again and again by a rule.
create table series (
    id uuid primary key,
    workspace_id uuid not null,
    name text not null,
    content jsonb not null,
    -- Accounts chosen one by one, and platforms whose accounts are looked up whenever a campaign is made.
    accounts uuid[] not null,
    platforms text[] not null,
    -- The first local time with its zone, and how each campaign is laid out.
    schedule jsonb not null,
    rule text not null,
    until timestamp,
    count int,
    state text not null,
    -- Counts what people changed; the last one that the workflow was told of stands beside it.
    revision bigint not null default 1,
    told bigint not null default 0,
    -- Nothing up to this instant is made any more.
    after_at timestamptz not null,
    made int not null default 0,
    -- What the workflow waits for.
    next_at timestamptz,
    created_by uuid not null,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
);

create index series_by_age on series (workspace_id, created_at desc, id desc);
-- The sweeper's.
create index series_untold on series (id) where told < revision;
create index series_due on series (next_at) where state = 'ACTIVE';

-- One row for each time that a series came; no time comes twice.
create table occurrence (
    series_id uuid not null references series,
    -- In the series' zone.
    local timestamp not null,
    workspace_id uuid not null,
    at timestamptz not null,
    -- Null if nobody was left to post it.
    campaign_id uuid references campaign,
    made_at timestamptz not null default now(),
    primary key (series_id, local)
);
