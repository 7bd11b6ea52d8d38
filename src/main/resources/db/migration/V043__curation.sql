-- Which tags each two readers gave the same words, beside the figures of their agreement.
create table agreement_cell (
    corpus_id   uuid         not null,
    place       int          not null,
    first_id    uuid         not null,
    second_id   uuid         not null,
    first_said  varchar(16)  not null,
    second_said varchar(16)  not null,
    spans       bigint       not null,
    differing   bigint       not null,
    constraint agreement_cell_pk primary key (corpus_id, place),
    constraint agreement_cell_agreement_fk foreign key (corpus_id) references agreement (corpus_id),
    constraint agreement_cell_first_fk foreign key (first_id) references member (id),
    constraint agreement_cell_second_fk foreign key (second_id) references member (id)
);
