-- A value sealed with the installation's keys: who cannot open it has other keys, and could open no secret either.
create table keyset_proof (
    single boolean primary key default true check (single),
    sealed bytea not null
);
