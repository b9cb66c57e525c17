create table campaign (
    id uuid primary key,
    workspace_id uuid not null,
    name text not null,
    content jsonb not null,
    audience uuid[] not null,
    schedule jsonb,
    state text not null,
    gate text not null,
    -- Counts every change; the last one that the workflow was told of stands beside it.
    revision bigint not null default 1,
    told bigint not null default 0,
    version int not null default 1,
    -- The last batch number that was handed out; none is used twice.
    batches int not null default 0,
    due_at timestamptz,
    created_by uuid,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
);

create index campaign_by_age on campaign (workspace_id, created_at desc, id desc);
create index campaign_by_state on campaign (workspace_id, state);
-- The sweeper's: what should have a workflow.
create index campaign_active on campaign (due_at) where state in ('SCHEDULED', 'PUBLISHING');
create index campaign_untold on campaign (id) where told < revision;

create table post (
    id uuid primary key,
    workspace_id uuid not null,
    campaign_id uuid not null references campaign,
    account_id uuid not null,
    platform text not null,
    state text not null,
    due_at timestamptz not null,
    not_after timestamptz not null,
    -- The number of its content, part of its key.
    content int not null default 1,
    -- The time that the post gives as its own: frozen when it is first prepared or sent.
    stamped_at timestamptz,
    -- What the connector was ready with, and the campaign's version that it was prepared for.
    prepared text,
    prepared_version int,
    batch int,
    waits_until timestamptz,
    failure_kind text,
    failure_field text,
    failure_message text,
    remote_id text,
    url text,
    sent_at timestamptz,
    published_at timestamptz,
    next_look timestamptz,
    looks int not null default 0,
    tries int not null default 0,
    unreached int not null default 0,
    -- True while a workflow of its own stays with it.
    resolving boolean not null default false,
    parked_at timestamptz,
    changed_at timestamptz not null default now(),
    unique (campaign_id, account_id)
);

create index post_by_campaign on post (workspace_id, campaign_id, state, due_at, id);
create index post_in_batch on post (campaign_id, batch);
create index post_by_account on post (workspace_id, account_id, state);
-- The sweeper's.
create index post_overdue on post (not_after) where state in ('PLANNED', 'PREPARED', 'WAITING');
create index post_unsettled on post (next_look) where state in ('ATTENTION', 'ACCEPTED', 'SENDING');

-- Append-only but for its outcome; written before the platform is called.
create table attempt (
    post_id uuid not null references post,
    part int not null,
    number int not null,
    workspace_id uuid not null,
    state text not null,
    key uuid not null,
    created_at timestamptz not null,
    request jsonb not null,
    prepared text,
    claimed_at timestamptz not null,
    deadline timestamptz not null,
    worker text not null,
    ended_at timestamptz,
    accepted text,
    remote_id text,
    url text,
    failure_kind text,
    message text,
    primary key (post_id, part, number)
);

-- One open at a time: whatever else goes wrong, the database refuses a second one.
create unique index attempt_open on attempt (post_id, part) where state in ('SENDING', 'ACCEPTED', 'UNKNOWN');
create index attempt_overdue on attempt (deadline) where state = 'SENDING';
