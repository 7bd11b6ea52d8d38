-- What a corpus is marked by, version by version. The first, which comes with the product, is written down beside the second.
create table guidelines (
    corpus_id  uuid                        not null,
    number     int                         not null,
    text       varchar(60000)              not null,
    note       varchar(1000),
    author_id  uuid,
    made_at    timestamp(6) with time zone not null,
    constraint guidelines_pk primary key (corpus_id, number),
    constraint guidelines_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint guidelines_author_fk foreign key (author_id) references member (id)
);

-- By which version a pass was made; null for one that was sent before there were any.
alter table assignment add column guidelines int;
