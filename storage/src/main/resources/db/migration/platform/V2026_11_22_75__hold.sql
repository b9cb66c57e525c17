-- What lets nothing leave for now, and why. Without a workspace: a platform's limits and failures concern all.
create table hold (
    platform text not null,
    scope text not null check (scope in ('PLATFORM', 'APP', 'ACCOUNT', 'HOST')),
    -- Empty for a PLATFORM; the workspace of an APP, the remote id of an ACCOUNT, the server of a HOST, where it is
    -- empty for the platform's own servers.
    whose text not null,
    kind text not null check (kind in ('PAUSED', 'THROTTLED', 'UNREACHABLE')),
    why text not null,
    -- Empty: until a person ends it.
    until timestamptz check (until is not null or kind = 'PAUSED'),
    -- Of what is UNREACHABLE: the wait between two probes in seconds, and how many there were. The one who may probe
    -- moves `until` on first, so there is one at a time.
    every double precision check (every > 0 or kind <> 'UNREACHABLE'),
    probes int not null default 0,
    since timestamptz not null default now(),
    primary key (platform, scope, whose)
);
