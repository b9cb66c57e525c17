-- The tables of Spring Session JDBC. Without a workspace: a person signs in to the installation.
-- The cookie holds a session's id sealed, so that this table alone signs nobody in.
create table spring_session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100),
    constraint spring_session_pk primary key (primary_id)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);

-- Failed tries to sign in, by a fingerprint of user name and address. Without a workspace: nobody is signed in yet.
create table sign_in_tries (
    fingerprint bytea primary key,
    tries int not null,
    last_at timestamptz not null
);

create index sign_in_tries_by_age on sign_in_tries (last_at);
