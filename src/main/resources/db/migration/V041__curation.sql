-- How the readings of an article are settled. Its row is what two curators who settle at once wait for.

create table adjudication (
    article_id     uuid   not null,
    version        bigint not null,
    corpus_id      uuid   not null,
    changed_at     timestamp(6) with time zone not null,
    finished_at    timestamp(6) with time zone,
    finisher_id    uuid,
    finisher_name  varchar(100),
    constraint adjudication_pk primary key (article_id),
    constraint adjudication_article_fk foreign key (article_id) references article (id),
    constraint adjudication_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint adjudication_finish check ((finished_at is null) = (finisher_id is null))
);

-- One decision: which readings it looked at, what it took of them, and why. Those of one act are taken back together.
create table decision (
    id           uuid                        not null,
    version      bigint                      not null,
    corpus_id    uuid                        not null,
    article_id   uuid                        not null,
    act_id       uuid                        not null,
    kind         varchar(10)                 not null,
    note         varchar(2000),
    origin_id    uuid                        not null,
    origin_name  varchar(100)                not null,
    decided_at   timestamp(6) with time zone not null,
    undone       boolean                     not null,
    constraint decision_pk primary key (id),
    constraint decision_article_fk foreign key (article_id) references article (id),
    constraint decision_corpus_fk foreign key (corpus_id) references corpus (id)
);
create index decision_by_article on decision (article_id, id);

-- A span or link of a pass, as it was then. It may be gone since, or come from another server: no foreign key.
create table decision_reading (
    decision_id      uuid         not null,
    place            int          not null,
    subject_id       uuid         not null,
    subject_version  bigint       not null,
    reader_id        uuid         not null,
    reader_name      varchar(100) not null,
    chosen           boolean      not null,
    constraint decision_reading_pk primary key (decision_id, place),
    constraint decision_reading_decision_fk foreign key (decision_id) references decision (id)
);

-- A span of the gold with the revision that the decision wrote, or a link, which is then there or not.
create table decision_outcome (
    decision_id    uuid not null,
    place          int  not null,
    annotation_id  uuid,
    revision_seq   int,
    relation_id    uuid,
    made           boolean,
    constraint decision_outcome_pk primary key (decision_id, place),
    constraint decision_outcome_decision_fk foreign key (decision_id) references decision (id),
    constraint decision_outcome_annotation_fk foreign key (annotation_id) references annotation (id),
    constraint decision_outcome_relation_fk foreign key (relation_id) references relation (id)
);
create index decision_outcome_by_annotation on decision_outcome (annotation_id);
