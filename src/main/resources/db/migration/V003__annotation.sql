-- What is marked. Positions are UTF-16. A withdrawn row stays, so that revisions and verdicts keep what they speak of:
-- its "present" is null, and nulls do not collide in the unique constraints.

create table annotation (
    id           uuid                        not null,
    version      bigint                      not null,
    corpus_id    uuid                        not null,
    article_id   uuid                        not null,
    member_id    uuid                        not null,
    origin_id    uuid                        not null,
    origin_name  varchar(100)                not null,
    tag          varchar(16)                 not null,
    span_start   int                         not null,
    span_end     int                         not null,
    quote        varchar(1000000)            not null,
    fields       varchar(100000)             not null,
    present      boolean,
    created_at   timestamp(6) with time zone not null,
    constraint annotation_pk primary key (id),
    constraint annotation_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint annotation_article_fk foreign key (article_id) references article (id),
    constraint annotation_member_fk foreign key (member_id) references member (id),
    constraint annotation_once unique (article_id, origin_id, tag, span_start, span_end, present),
    constraint annotation_span check (span_start >= 0 and span_start < span_end)
);
create index annotation_by_article on annotation (article_id, span_start, span_end, id);
create index annotation_by_corpus on annotation (corpus_id, tag, id);

create table revision (
    annotation_id  uuid                        not null,
    seq            int                         not null,
    corpus_id      uuid                        not null,
    member_id      uuid                        not null,
    change_kind    varchar(16)                 not null,
    tag            varchar(16)                 not null,
    span_start     int                         not null,
    span_end       int                         not null,
    fields         varchar(100000)             not null,
    made_at        timestamp(6) with time zone not null,
    constraint revision_pk primary key (annotation_id, seq),
    constraint revision_annotation_fk foreign key (annotation_id) references annotation (id),
    constraint revision_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint revision_member_fk foreign key (member_id) references member (id)
);

create table relation (
    id          uuid                        not null,
    version     bigint                      not null,
    corpus_id   uuid                        not null,
    article_id  uuid                        not null,
    member_id   uuid                        not null,
    kind        varchar(16)                 not null,
    from_id     uuid                        not null,
    to_id       uuid                        not null,
    present     boolean,
    created_at  timestamp(6) with time zone not null,
    constraint relation_pk primary key (id),
    constraint relation_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint relation_member_fk foreign key (member_id) references member (id),
    constraint relation_article_fk foreign key (article_id) references article (id),
    constraint relation_from_fk foreign key (from_id) references annotation (id),
    constraint relation_to_fk foreign key (to_id) references annotation (id),
    constraint relation_once unique (kind, from_id, to_id, present)
);
create index relation_by_article on relation (article_id, id);
