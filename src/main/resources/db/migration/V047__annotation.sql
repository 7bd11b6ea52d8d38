-- Finer kinds of a tag, as a corpus tells them apart. What is marked names one by its code, among its fields.
create table label (
    id          uuid         not null,
    version     bigint       not null,
    corpus_id   uuid         not null,
    tag         varchar(20)  not null,
    code        varchar(40)  not null,
    arabic      varchar(100) not null,
    english     varchar(100) not null,
    description varchar(300),
    place       int          not null,
    retired     boolean      not null,
    constraint label_pk primary key (id),
    constraint label_once unique (corpus_id, tag, code),
    constraint label_corpus_fk foreign key (corpus_id) references corpus (id)
);
