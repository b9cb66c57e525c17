-- One identity on one platform. Connecting it again keeps the row: its id and its history stay.
create table account (
    id uuid primary key,
    workspace_id uuid not null references workspace,
    platform text not null,
    remote_id text not null,
    handle text not null,
    name text not null,
    home text,
    avatar text,
    limits jsonb not null,
    status text not null check (status in ('CONNECTED', 'SIGNED_OUT', 'DISCONNECTED')),
    status_reason text,
    status_since timestamptz not null,
    unreached_since timestamptz,
    connected_at timestamptz not null,
    checked_at timestamptz,
    -- Sealed by the vault; null once disconnected.
    credentials bytea,
    credentials_expire_at timestamptz,
    health text not null generated always as (case
        when status = 'SIGNED_OUT' then 'SIGNED_OUT'
        when unreached_since is not null then 'NOT_REACHED'
        else 'HEALTHY' end) stored,
    -- Worst first, then by name: the order of every list of accounts.
    sort_rank smallint not null generated always as (case
        when status = 'SIGNED_OUT' then 0
        when unreached_since is not null then 1
        else 2 end) stored,
    sort_name text collate "C" not null,
    -- Name, handle and address in lower case, as the program knows lower case; the database may know ASCII only.
    search text not null,
    unique (workspace_id, platform, remote_id),
    unique (workspace_id, id),
    check (status <> 'DISCONNECTED' or credentials is null)
);

create index account_by_order on account (workspace_id, sort_rank, sort_name, id) where status <> 'DISCONNECTED';
create index account_by_platform on account (workspace_id, platform, sort_rank, sort_name, id)
    where status <> 'DISCONNECTED';
create index account_by_expiry on account (credentials_expire_at) where credentials_expire_at is not null;
