-- Counts every change of a registration.
alter table platform_app add column revision bigint not null default 1;
