-- The right to send one file past the API, for a short time; swept when it is long over.
create table media_ticket (
    id uuid primary key,
    workspace_id uuid not null references workspace,
    name text not null check (length(name) between 1 and 200),
    expires_at timestamptz not null,
    -- What the file became.
    media_id uuid,
    foreign key (workspace_id, media_id) references media (workspace_id, id) on delete cascade
);

create index media_ticket_by_end on media_ticket (expires_at);
