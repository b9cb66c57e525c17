-- The key by which this installation proves to platforms that it is itself, sealed. Whoever needs it first makes it.
create table own_key (
    single boolean primary key default true check (single),
    sealed bytea not null,
    at timestamptz not null default now()
);
