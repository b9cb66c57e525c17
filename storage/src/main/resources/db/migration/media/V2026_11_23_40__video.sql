-- What a video says of itself; null where it does not, and for pictures.
alter table media
    add column duration_ms bigint check (duration_ms > 0),
    add column codec text;
