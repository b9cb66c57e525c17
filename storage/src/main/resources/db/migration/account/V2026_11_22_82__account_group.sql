-- Accounts that people choose together.
create table account_group (
    id uuid primary key,
    workspace_id uuid not null references workspace,
    name text not null,
    -- In lower case, as the program knows lower case; the database may know ASCII only.
    key text collate "C" not null,
    -- Counts every change, also of who is in it.
    revision bigint not null default 1,
    created_at timestamptz not null,
    unique (workspace_id, key),
    unique (workspace_id, id)
);

-- A disconnected account keeps its row, and is back when it is connected again.
create table account_in_group (
    group_id uuid not null,
    account_id uuid not null,
    workspace_id uuid not null,
    primary key (group_id, account_id),
    foreign key (workspace_id, group_id) references account_group (workspace_id, id) on delete cascade,
    foreign key (workspace_id, account_id) references account (workspace_id, id)
);

create index account_in_group_by_account on account_in_group (account_id, group_id);
