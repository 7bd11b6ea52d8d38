-- Who is told of what happens in a corpus: an address of another program, and up to where of the corpus's audit chain it was told.
create table webhook (
    id         uuid                        not null,
    corpus_id  uuid                        not null,
    url        varchar(2000)               not null,
    secret     varchar(100)                not null,
    events     varchar(200)                not null,
    maker_id   uuid                        not null,
    made_at    timestamp(6) with time zone not null,
    read_seq   bigint                      not null,
    constraint webhook_pk primary key (id),
    constraint webhook_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint webhook_maker_fk foreign key (maker_id) references member (id)
);
create index webhook_by_corpus on webhook (corpus_id, id);

-- One telling. The number of the event in its chain keeps it from being made twice; due_at is when it is tried next, null for never.
create table webhook_delivery (
    id           uuid                        not null,
    webhook_id   uuid                        not null,
    seq          bigint                      not null,
    event        varchar(64)                 not null,
    subject_id   uuid                        not null,
    state        varchar(16)                 not null,
    tries        int                         not null,
    made_at      timestamp(6) with time zone not null,
    due_at       timestamp(6) with time zone,
    answer       varchar(64),
    answered_at  timestamp(6) with time zone,
    constraint webhook_delivery_pk primary key (id),
    constraint webhook_delivery_webhook_fk foreign key (webhook_id) references webhook (id),
    constraint webhook_delivery_once unique (webhook_id, seq)
);
create index webhook_delivery_by_due on webhook_delivery (due_at);
