-- When a sign-in is renewed ahead of its end; and when its secrets were last handed in to be renewed, written down
-- before they are, as many platforms take them but once. Both end with the secrets that they belong to.
alter table account add column renew_at timestamptz;
alter table account add column handed_in_at timestamptz;

update account set renew_at = now() where credentials_expire_at is not null;

drop index account_by_expiry;
create index account_by_renewal on account (renew_at) where renew_at is not null and status = 'CONNECTED';
