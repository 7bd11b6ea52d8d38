-- What is read. No column is a LOB: a text of 100,000 Arabic words is about 650,000 characters, which a varchar holds in H2
-- and PostgreSQL alike.

create table corpus (
    id                      uuid                        not null,
    version                 bigint                      not null,
    name                    varchar(200)                not null,
    description             varchar(4000),
    mode                    varchar(16)                 not null,
    annotators_per_article  int                         not null,
    created_at              timestamp(6) with time zone not null,
    deleted_at              timestamp(6) with time zone,
    constraint corpus_pk primary key (id)
);

alter table membership add constraint membership_corpus_fk foreign key (corpus_id) references corpus (id);

create table article (
    id            uuid                        not null,
    version       bigint                      not null,
    corpus_id     uuid                        not null,
    edition       int                         not null,
    title         varchar(500)                not null,
    body          varchar(1000000)            not null,
    sha256        varchar(64)                 not null,
    length        int                         not null,
    author        varchar(300),
    source_name   varchar(300),
    source_url    varchar(2000),
    published_at  varchar(40),
    language      varchar(35)                 not null,
    created_at    timestamp(6) with time zone not null,
    deleted_at    timestamp(6) with time zone,
    constraint article_pk primary key (id),
    constraint article_corpus_fk foreign key (corpus_id) references corpus (id)
);
create index article_by_corpus on article (corpus_id, id);
create index article_by_text on article (corpus_id, sha256);
