-- What members made of suggestions. Suggestions themselves are found anew each time: suggestion_id is made of article, rule, tag and range.
create table suggestion_outcome (
    id             uuid                        not null,
    version        bigint                      not null,
    corpus_id      uuid                        not null,
    article_id     uuid                        not null,
    member_id      uuid                        not null,
    suggestion_id  uuid                        not null,
    rule           varchar(80)                 not null,
    tag            varchar(20)                 not null,
    span_start     int                         not null,
    span_end       int                         not null,
    state          varchar(20)                 not null,
    annotation_id  uuid,
    decided_at     timestamp(6) with time zone not null,
    constraint suggestion_outcome_pk primary key (id),
    constraint suggestion_outcome_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint suggestion_outcome_article_fk foreign key (article_id) references article (id),
    constraint suggestion_outcome_member_fk foreign key (member_id) references member (id),
    constraint suggestion_outcome_annotation_fk foreign key (annotation_id) references annotation (id),
    constraint suggestion_outcome_once unique (article_id, suggestion_id, member_id)
);
create index suggestion_outcome_by_rule on suggestion_outcome (corpus_id, rule, state);
create index suggestion_outcome_by_annotation on suggestion_outcome (annotation_id);

-- Rules that a corpus does not want to hear of.
create table silent_rule (
    corpus_id    uuid                        not null,
    rule         varchar(80)                 not null,
    silenced_at  timestamp(6) with time zone not null,
    constraint silent_rule_pk primary key (corpus_id, rule),
    constraint silent_rule_corpus_fk foreign key (corpus_id) references corpus (id)
);

-- What a corpus adds to the word lists of the rules.
create table corpus_word (
    id         uuid                        not null,
    corpus_id  uuid                        not null,
    list_name  varchar(60)                 not null,
    line       varchar(200)                not null,
    member_id  uuid                        not null,
    added_at   timestamp(6) with time zone not null,
    constraint corpus_word_pk primary key (id),
    constraint corpus_word_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint corpus_word_member_fk foreign key (member_id) references member (id),
    constraint corpus_word_once unique (corpus_id, list_name, line)
);
