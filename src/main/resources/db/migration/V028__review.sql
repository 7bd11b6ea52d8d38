-- Checks of other desks, in their own words. What a rating means is chosen below, or stands in ratings/wordings.tsv.
create table foreign_review (
    id           uuid                        not null,
    version      bigint                      not null,
    corpus_id    uuid                        not null,
    identity     varchar(64)                 not null,
    url          varchar(2000),
    claim        varchar(5000)               not null,
    desk         varchar(300)                not null,
    claimant     varchar(500),
    rating       varchar(4000)               not null,
    rating_key   varchar(200)                not null,
    claimed_on   date,
    reviewed_on  date,
    findings     varchar(300)                not null,
    batch_id     uuid                        not null,
    imported_by  uuid                        not null,
    imported_at  timestamp(6) with time zone not null,
    constraint foreign_review_pk primary key (id),
    constraint foreign_review_once unique (corpus_id, identity),
    constraint foreign_review_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint foreign_review_member_fk foreign key (imported_by) references member (id)
);
create index foreign_review_by_corpus on foreign_review (corpus_id, id);
create index foreign_review_by_batch on foreign_review (batch_id);

-- What a wording means in a corpus; the empty desk is every desk without a meaning of its own.
create table rating_choice (
    id          uuid         not null,
    version     bigint       not null,
    corpus_id   uuid         not null,
    desk        varchar(300) not null,
    rating_key  varchar(200) not null,
    code        varchar(20)  not null,
    constraint rating_choice_pk primary key (id),
    constraint rating_choice_once unique (corpus_id, desk, rating_key),
    constraint rating_choice_corpus_fk foreign key (corpus_id) references corpus (id)
);
