-- A tenant. Everything that belongs to one names it.
create table workspace (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    zone text not null,
    created_at timestamptz not null default now()
);

-- Without a workspace: one person may belong to several.
create table person (
    id uuid primary key,
    username text not null check (length(username) between 1 and 200),
    name text not null,
    password_hash text not null,
    must_change_password boolean not null,
    operator boolean not null,
    created_at timestamptz not null default now()
);

create unique index person_by_username on person (lower(username));

create table membership (
    workspace_id uuid not null references workspace,
    person_id uuid not null references person,
    role text not null,
    primary key (workspace_id, person_id)
);

create index membership_by_person on membership (person_id);
