-- Who we are, what we may do, what we did.

create table member (
    id             uuid                        not null,
    version        bigint                      not null,
    name           varchar(64)                 not null,
    skeleton       varchar(256)                not null,
    display_name   varchar(100)                not null,
    email          varchar(254),
    password_hash  varchar(255),
    admin          boolean                     not null,
    enabled        boolean                     not null,
    created_at     timestamp(6) with time zone not null,
    constraint member_pk primary key (id),
    constraint member_name_once unique (skeleton)
);

create table membership (
    corpus_id  uuid        not null,
    member_id  uuid        not null,
    role       varchar(16) not null,
    constraint membership_pk primary key (corpus_id, member_id, role),
    constraint membership_member_fk foreign key (member_id) references member (id)
);
create index membership_by_member on membership (member_id);

create table api_token (
    id             uuid                        not null,
    member_id      uuid                        not null,
    name           varchar(100)                not null,
    secret_sha256  varchar(64)                 not null,
    scopes         varchar(100)                not null,
    corpora        varchar(8000),
    bootstrap      boolean                     not null,
    created_at     timestamp(6) with time zone not null,
    expires_at     timestamp(6) with time zone,
    last_used_at   timestamp(6) with time zone,
    constraint api_token_pk primary key (id),
    constraint api_token_secret_once unique (secret_sha256),
    constraint api_token_member_fk foreign key (member_id) references member (id)
);
create index api_token_by_member on api_token (member_id);

-- A link that works once; without a member it sets up the installation.
create table access_link (
    id             uuid                        not null,
    member_id      uuid,
    secret_sha256  varchar(64)                 not null,
    expires_at     timestamp(6) with time zone not null,
    constraint access_link_pk primary key (id),
    constraint access_link_secret_once unique (secret_sha256),
    constraint access_link_member_fk foreign key (member_id) references member (id)
);

-- The end of each chain of audit events: one chain per corpus, one (all zeros) for the installation.
create table audit_chain (
    chain_id  uuid        not null,
    seq       bigint      not null,
    hash      varchar(64) not null,
    constraint audit_chain_pk primary key (chain_id)
);
insert into audit_chain (chain_id, seq, hash)
values ('00000000-0000-0000-0000-000000000000', 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table audit_event (
    chain_id       uuid                        not null,
    seq            bigint                      not null,
    happened_at    timestamp(6) with time zone not null,
    actor_id       uuid,
    action         varchar(64)                 not null,
    subject_id     uuid                        not null,
    detail         varchar(1000000)            not null,
    previous_hash  varchar(64)                 not null,
    hash           varchar(64)                 not null,
    constraint audit_event_pk primary key (chain_id, seq),
    constraint audit_event_chain_fk foreign key (chain_id) references audit_chain (chain_id)
);
create index audit_event_by_subject on audit_event (subject_id);

-- The first answer to a request that may be sent again.
create table idempotency_key (
    member_id       uuid                        not null,
    request_key     varchar(200)                not null,
    request_sha256  varchar(64)                 not null,
    status          int                         not null,
    headers         varchar(8000)               not null,
    created_at      timestamp(6) with time zone not null,
    constraint idempotency_key_pk primary key (member_id, request_key),
    constraint idempotency_key_member_fk foreign key (member_id) references member (id)
);

-- Its body in parts: a column holds a million characters, an answer with the text of a long article has more.
create table idempotency_body (
    member_id    uuid             not null,
    request_key  varchar(200)     not null,
    part         int              not null,
    body         varchar(1000000) not null,
    constraint idempotency_body_pk primary key (member_id, request_key, part),
    constraint idempotency_body_key_fk foreign key (member_id, request_key) references idempotency_key (member_id, request_key)
);
