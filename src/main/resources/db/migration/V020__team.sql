-- What a member is to know of, inside the application; no corpus key, because a member's bell is not part of a corpus.
create table notification (
    id         uuid                        not null,
    version    bigint                      not null,
    member_id  uuid                        not null,
    corpus_id  uuid                        not null,
    kind       varchar(30)                 not null,
    actor_id   uuid,
    words      varchar(700)                not null,
    place      varchar(500)                not null,
    made_at    timestamp(6) with time zone not null,
    read_at    timestamp(6) with time zone,
    constraint notification_pk primary key (id),
    constraint notification_member_fk foreign key (member_id) references member (id),
    constraint notification_actor_fk foreign key (actor_id) references member (id)
);
create index notification_by_member on notification (member_id, read_at, id);

-- What a member does not want to be told of, in the application or by e-mail.
create table notification_silence (
    member_id  uuid        not null,
    kind       varchar(30) not null,
    channel    varchar(10) not null,
    constraint notification_silence_pk primary key (member_id, kind, channel),
    constraint notification_silence_member_fk foreign key (member_id) references member (id)
);
