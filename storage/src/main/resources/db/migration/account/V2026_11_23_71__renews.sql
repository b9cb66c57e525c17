-- False where only a person can sign in anew once the sign-in ends.
alter table account add column renews boolean not null default true;
