-- Tables of Orleans 10's ADO.NET clustering and reminders. The provider knows one name only, OrleansQuery (unquoted, so
-- lower case here): every other table is reached through the texts kept in it. Safe to run again and again.

create table if not exists orleansquery
(
    querykey  text primary key,
    querytext text not null
);

-- One row a cluster: its number rises with every change of membership, and is what writers compare.
create table if not exists orleans_membership_version
(
    deployment_id text primary key,
    changed_at    timestamptz not null default now(),
    version       integer     not null default 0
);

create table if not exists orleans_membership
(
    deployment_id text        not null references orleans_membership_version (deployment_id) on delete cascade,
    address       text        not null,
    port          integer     not null,
    generation    integer     not null,
    silo_name     text        not null,
    host_name     text        not null,
    status        integer     not null,
    proxy_port    integer,
    suspect_times text,
    start_time    timestamptz not null,
    alive_time    timestamptz not null,
    primary key (deployment_id, address, port, generation)
);

-- Every write of a reminder takes a new number, so that the version of a deleted reminder never fits its successor.
create sequence if not exists orleans_reminder_version as integer minvalue 1 cycle;

create table if not exists orleans_reminders
(
    service_id    text        not null,
    grain_id      text        not null,
    reminder_name text        not null,
    grain_hash    integer     not null,
    start_time    timestamptz not null,
    period        bigint      not null,
    version       integer     not null default nextval('orleans_reminder_version'),
    primary key (service_id, grain_id, reminder_name)
);

create index if not exists orleans_reminders_by_hash on orleans_reminders (service_id, grain_hash);
