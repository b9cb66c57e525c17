-- One row: which installation this is, and how far it has come. A file outside of the database says the same; where
-- the file is ahead, the database was restored.
create table installation (
    id uuid primary key default gen_random_uuid(),
    epoch bigint not null default 0,
    at timestamptz not null default now(),
    single boolean not null default true unique check (single)
);

insert into installation default values;
-- Posts whose time has come and that are still to do: how many are late.
create index post_due on post (due_at) where state in ('PLANNED', 'PREPARED', 'WAITING', 'SENDING', 'ACCEPTED');
