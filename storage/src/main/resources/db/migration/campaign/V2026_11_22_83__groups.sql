-- Groups of accounts that an audience names. A draft's are looked up when it is scheduled.
alter table campaign add column groups uuid[] not null default '{}';

-- A series' are looked up whenever it makes a campaign.
create table series_group (
    series_id uuid not null,
    group_id uuid not null references account_group on delete cascade,
    primary key (series_id, group_id)
);

create index series_group_by_group on series_group (group_id);
