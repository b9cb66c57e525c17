-- Counts the plans that were thrown away: a post's slot holds while its number is its campaign's.
alter table campaign add column plan int not null default 1;
-- True while some of its posts have no slot that holds.
alter table campaign add column unplanned boolean not null default true;
alter table post add column plan int not null default 0;
-- When a person asked for this very post; it takes no part in the spread any more.
alter table post add column asked_at timestamptz;

-- What a post takes of what others count by, from its slot on. It stays when the post has left: a limit looks back.
create table reservation (
    scope text not null,
    at timestamptz not null,
    post_id uuid not null,
    campaign_id uuid not null,
    version int not null,
    files int not null,
    primary key (scope, at, post_id)
);

create index reservation_of_campaign on reservation (campaign_id);
