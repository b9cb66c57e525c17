-- What a write with an Idempotency-Key was answered with; written in the transaction of that write.
create table answer (
    workspace_id uuid not null references workspace,
    key text not null check (length(key) between 1 and 200),
    asked bytea not null,
    answer text,
    at timestamptz not null default now(),
    primary key (workspace_id, key)
);

create index answer_by_age on answer (workspace_id, at);
