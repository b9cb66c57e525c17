-- Where its readers are, as a person said; a campaign at each account's own time goes by it.
alter table account add column zone text;
