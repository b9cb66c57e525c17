-- A registration is either one that a person made and gave a name, or one that we made at a server, found by that
-- server. Facts are what may be shown of it.
alter table platform_app drop constraint platform_app_pkey;
alter table platform_app
    add column id uuid primary key default gen_random_uuid(),
    add column name text collate "C",
    add column facts jsonb not null default '{}',
    add column shared boolean not null default false,
    alter column registration drop not null,
    add unique (workspace_id, platform, registration);
update platform_app set name = registration;
alter table platform_app alter column name set not null;

-- By which registration it was connected, where by one.
alter table account add column app_id uuid references platform_app on delete set null;
create index account_by_app on account (app_id) where app_id is not null;

alter table connect_state add column app_id uuid references platform_app on delete cascade;
