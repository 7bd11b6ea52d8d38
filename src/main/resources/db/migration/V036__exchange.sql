-- Releases: a row names what was frozen, and the archive built of it, by their SHA-256 in the folder of files. Never changed, never deleted.

create table corpus_release (
    id               uuid                        not null,
    version          bigint                      not null,
    corpus_id        uuid                        not null,
    release_number   int                         not null,
    title            varchar(200)                not null,
    maker_id         uuid                        not null,
    made_at          timestamp(6) with time zone not null,
    articles_sha256  varchar(64)                 not null,
    colophon_sha256  varchar(64)                 not null,
    sha256           varchar(64)                 not null,
    archive_size     bigint                      not null,
    constraint corpus_release_pk primary key (id),
    constraint corpus_release_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint corpus_release_maker_fk foreign key (maker_id) references member (id),
    constraint corpus_release_number unique (corpus_id, release_number)
);
