-- Our registration as a client at a platform, or at one server of it; sealed by the vault.
create table platform_app (
    workspace_id uuid not null references workspace,
    platform text not null,
    registration text not null,
    credentials bytea not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, platform, registration)
);

-- A person is at a platform's sign-in page; taken once when they come back. Found by a fingerprint of what the
-- platform sends along.
create table connect_state (
    fingerprint bytea primary key,
    workspace_id uuid not null references workspace,
    person_id uuid not null references person,
    platform text not null,
    state bytea not null,
    expires_at timestamptz not null
);

create index connect_state_by_expiry on connect_state (expires_at);
