-- How a corpus signs what it publishes; what is null here is said by the installation.
create table imprint (
    corpus_id  uuid           not null,
    version    bigint         not null,
    desk_name  varchar(200),
    base_url   varchar(2000),
    licence    varchar(2000),
    labels     varchar(4000)  not null,
    constraint imprint_pk primary key (corpus_id),
    constraint imprint_corpus_fk foreign key (corpus_id) references corpus (id)
);

-- What went out. Rows are only ever inserted; the files they name lie in the blobs.
create table published_claim (
    claim_id         uuid                        not null,
    seq              int                         not null,
    corpus_id        uuid                        not null,
    article_id       uuid                        not null,
    span_start       int                         not null,
    span_end         int                         not null,
    state            varchar(20)                 not null,
    title            varchar(300)                not null,
    code             varchar(20),
    label            varchar(100),
    former_label     varchar(100),
    kind             varchar(20),
    note             varchar(4000),
    page_sha256      varchar(64)                 not null,
    style            varchar(60)                 not null,
    document_sha256  varchar(64)                 not null,
    made_at          timestamp(6) with time zone not null,
    constraint published_claim_pk primary key (claim_id, seq),
    constraint published_claim_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint published_claim_article_fk foreign key (article_id) references article (id),
    constraint published_claim_review_fk foreign key (claim_id) references review (claim_id)
);
create index published_claim_by_article on published_claim (article_id);
-- The ledger of a corpus, the last correction first.
create index published_claim_by_corpus on published_claim (corpus_id, made_at);

create table published_article (
    article_id   uuid                        not null,
    seq          int                         not null,
    corpus_id    uuid                        not null,
    page_sha256  varchar(64)                 not null,
    style        varchar(60)                 not null,
    made_at      timestamp(6) with time zone not null,
    constraint published_article_pk primary key (article_id, seq),
    constraint published_article_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint published_article_article_fk foreign key (article_id) references article (id)
);
