-- What became of a file for one need: made (its bytes rest in the media store, as all do) or refused.
create table rendition (
    workspace_id uuid not null,
    -- Of the file that it is made of.
    sha256 text not null,
    need text not null check (length(need) between 1 and 200),
    made_sha256 text check (made_sha256 ~ '^[0-9a-f]{64}$'),
    type text,
    bytes bigint check (bytes > 0),
    width int check (width > 0),
    height int check (height > 0),
    duration_ms bigint check (duration_ms > 0),
    codec text,
    refused text check (length(refused) > 0),
    noted_at timestamptz not null default now(),
    primary key (workspace_id, sha256, need),
    foreign key (workspace_id, sha256) references media (workspace_id, sha256),
    check ((refused is null) = (made_sha256 is not null)),
    check ((made_sha256 is null) = (type is null) and (made_sha256 is null) = (bytes is null)),
    check ((width is null) = (height is null))
);

create index rendition_made on rendition (workspace_id, made_sha256);
