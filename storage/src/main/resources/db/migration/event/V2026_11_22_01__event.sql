-- The outbox. A reader goes by (xact, id): ids alone are handed out before their transactions commit.
create table event (
    id bigint generated always as identity primary key,
    xact xid8 not null default pg_current_xact_id(),
    workspace_id uuid not null,
    kind text not null,
    subject uuid not null,
    at timestamptz not null default now(),
    facts jsonb not null default '{}'
);

create index event_by_cursor on event (xact, id);
create index event_by_subject on event (workspace_id, subject, id);
