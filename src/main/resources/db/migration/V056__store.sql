-- Several processes on one PostgreSQL. With H2 there is one, and these stay empty.

-- Those that run; one whose row is not renewed for a while is taken out by whoever notices.
create table node (
    id       uuid                        not null,
    seen_at  timestamp(6) with time zone not null,
    constraint node_pk primary key (id)
);

-- What the other nodes are to hear of, written in the transaction of the change and told by its number (xact) when they may read it.
create table outbox (
    id        uuid                        not null,
    xact      bigint                      not null,
    node_id   uuid                        not null,
    topic     varchar(40)                 not null,
    about_id  uuid                        not null,
    words     varchar(20000)              not null,
    made_at   timestamp(6) with time zone not null,
    constraint outbox_pk primary key (id)
);
create index outbox_by_xact on outbox (xact);

-- Work of the clock that one node does for all: until then nobody else takes it.
create table turn (
    work      varchar(60)                 not null,
    until_at  timestamp(6) with time zone not null,
    constraint turn_pk primary key (work)
);

-- Which node works on it.
alter table job add column node_id uuid;
