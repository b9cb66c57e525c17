-- When what is added to a group's queue leaves.
create table queue (
    group_id uuid primary key,
    workspace_id uuid not null,
    zone text not null,
    -- Counts every change.
    revision bigint not null,
    foreign key (workspace_id, group_id) references account_group (workspace_id, id) on delete cascade
);

create table queue_time (
    group_id uuid not null references queue on delete cascade,
    -- 1 is Monday.
    day smallint not null check (day between 1 and 7),
    -- In the queue's zone.
    time time not null,
    primary key (group_id, day, time)
);

-- Which campaign has which slot. Whatever else goes wrong, the database refuses to give one slot twice.
create table queue_place (
    campaign_id uuid primary key references campaign on delete cascade,
    workspace_id uuid not null,
    group_id uuid not null,
    at timestamptz not null,
    unique (group_id, at),
    foreign key (workspace_id, group_id) references account_group (workspace_id, id) on delete cascade
);
