-- The account's own server, on platforms of many; empty where the platform itself is the server.
alter table account add column server text;
