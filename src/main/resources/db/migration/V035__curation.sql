-- The agreement of a corpus as it was last reckoned: a large one is not read through for every look at it.

create table agreement (
    corpus_id  uuid                        not null,
    version    bigint                      not null,
    as_of      timestamp(6) with time zone not null,
    basis      varchar(10)                 not null,
    articles   bigint                      not null,
    constraint agreement_pk primary key (corpus_id),
    constraint agreement_corpus_fk foreign key (corpus_id) references corpus (id)
);

-- A tag is null for all together, members for all readers.
create table agreement_row (
    corpus_id   uuid    not null,
    place       int     not null,
    tag         varchar(16),
    first_id    uuid,
    second_id   uuid,
    articles    bigint  not null,
    cohen       double precision,
    fleiss      double precision,
    alpha       double precision,
    unitizing   double precision,
    exact_f1    double precision,
    overlap_f1  double precision,
    constraint agreement_row_pk primary key (corpus_id, place),
    constraint agreement_row_agreement_fk foreign key (corpus_id) references agreement (corpus_id),
    constraint agreement_row_first_fk foreign key (first_id) references member (id),
    constraint agreement_row_second_fk foreign key (second_id) references member (id)
);
