-- What is too old for every limit is looked for by its time.
create index reservation_at on reservation (at);
