-- What is known of an uploaded file; its bytes rest in the media store, by workspace and hash.
create table media (
    id uuid primary key,
    workspace_id uuid not null references workspace,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name text not null check (length(name) between 1 and 200),
    type text not null,
    bytes bigint not null check (bytes > 0),
    -- As shown, that is, turned by the file's own orientation.
    width int check (width > 0),
    height int check (height > 0),
    uploaded_at timestamptz not null,
    unique (workspace_id, sha256),
    unique (workspace_id, id),
    check ((width is null) = (height is null))
);

create index media_by_time on media (workspace_id, uploaded_at, id);
