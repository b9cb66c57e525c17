-- An address from which a platform may fetch one file for one post.
create table media_door (
    -- SHA-256 of what stands in the address: who reads this table cannot make the address.
    fingerprint bytea primary key check (length(fingerprint) = 32),
    workspace_id uuid not null,
    post_id uuid not null references post,
    -- The number of the post's content that the file belongs to.
    content int not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    type text not null,
    bytes bigint not null check (bytes > 0),
    opened_at timestamptz not null default now(),
    -- How long it stays open once the post is out.
    lasting_seconds bigint not null check (lasting_seconds >= 0),
    ends_at timestamptz not null,
    closed_at timestamptz
);

create index media_door_by_post on media_door (post_id, sha256, opened_at);
create index media_door_by_end on media_door (ends_at);
