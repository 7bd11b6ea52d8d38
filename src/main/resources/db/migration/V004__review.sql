-- What is judged. A claim's id is its annotation's. Verdict rows are only ever inserted.

create table review (
    claim_id          uuid                        not null,
    version           bigint                      not null,
    corpus_id         uuid                        not null,
    article_id        uuid                        not null,
    state             varchar(20)                 not null,
    assignee_id       uuid,
    dismissal         varchar(20),
    changed_at        timestamp(6) with time zone not null,
    constraint review_pk primary key (claim_id),
    constraint review_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint review_article_fk foreign key (article_id) references article (id),
    constraint review_claim_fk foreign key (claim_id) references annotation (id),
    constraint review_assignee_fk foreign key (assignee_id) references member (id)
);
create index review_by_corpus on review (corpus_id, state, claim_id);

create table verdict (
    claim_id     uuid                        not null,
    seq          int                         not null,
    corpus_id    uuid                        not null,
    code         varchar(20)                 not null,
    reasons      varchar(500)                not null,
    rationale    varchar(20000)              not null,
    confidence   varchar(10),
    change_note  varchar(2000),
    author_id    uuid                        not null,
    origin_id    uuid                        not null,
    origin_name  varchar(100)                not null,
    made_at      timestamp(6) with time zone not null,
    constraint verdict_pk primary key (claim_id, seq),
    constraint verdict_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint verdict_review_fk foreign key (claim_id) references review (claim_id),
    constraint verdict_author_fk foreign key (author_id) references member (id)
);

create table evidence (
    id                  uuid                        not null,
    version             bigint                      not null,
    corpus_id           uuid                        not null,
    claim_id            uuid                        not null,
    member_id           uuid                        not null,
    stance              varchar(10)                 not null,
    url                 varchar(2000),
    archived_url        varchar(2000),
    excerpt             varchar(20000),
    locator             varchar(500),
    title               varchar(500),
    publisher           varchar(300),
    published_at        varchar(40),
    source_type         varchar(20),
    independence_group  varchar(200),
    question            varchar(2000),
    answer              varchar(10000),
    answer_type         varchar(20),
    reliability         varchar(1),
    note                varchar(10000),
    confidential        boolean                     not null,
    present             boolean,
    created_at          timestamp(6) with time zone not null,
    constraint evidence_pk primary key (id),
    constraint evidence_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint evidence_review_fk foreign key (claim_id) references review (claim_id),
    constraint evidence_member_fk foreign key (member_id) references member (id)
);
create index evidence_by_claim on evidence (claim_id, id);
