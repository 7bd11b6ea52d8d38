-- Steps: what each member did in an article, one row per edit, to be undone and redone; and comments on spans.

alter table revision add column walked varchar(8);

create table step (
    article_id  uuid                        not null,
    member_id   uuid                        not null,
    seq         int                         not null,
    version     bigint                      not null,
    corpus_id   uuid                        not null,
    undone      boolean                     not null,
    taken_at    timestamp(6) with time zone not null,
    constraint step_pk primary key (article_id, member_id, seq),
    constraint step_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint step_article_fk foreign key (article_id) references article (id),
    constraint step_member_fk foreign key (member_id) references member (id)
);

-- What a step touched: the revision it wrote of an annotation, or the relation it made or withdrew.
create table step_touch (
    article_id     uuid    not null,
    member_id      uuid    not null,
    step_seq       int     not null,
    place          int     not null,
    corpus_id      uuid    not null,
    annotation_id  uuid,
    revision_seq   int,
    relation_id    uuid,
    made           boolean,
    constraint step_touch_pk primary key (article_id, member_id, step_seq, place),
    constraint step_touch_step_fk foreign key (article_id, member_id, step_seq) references step (article_id, member_id, seq),
    constraint step_touch_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint step_touch_revision_fk foreign key (annotation_id, revision_seq) references revision (annotation_id, seq),
    constraint step_touch_relation_fk foreign key (relation_id) references relation (id),
    constraint step_touch_one check ((annotation_id is null) = (made is not null))
);

create table span_comment (
    id             uuid                        not null,
    version        bigint                      not null,
    corpus_id      uuid                        not null,
    article_id     uuid                        not null,
    annotation_id  uuid                        not null,
    member_id      uuid                        not null,
    body           varchar(4000)               not null,
    present        boolean,
    resolved_by    uuid,
    resolved_at    timestamp(6) with time zone,
    created_at     timestamp(6) with time zone not null,
    constraint span_comment_pk primary key (id),
    constraint span_comment_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint span_comment_article_fk foreign key (article_id) references article (id),
    constraint span_comment_annotation_fk foreign key (annotation_id) references annotation (id),
    constraint span_comment_member_fk foreign key (member_id) references member (id),
    constraint span_comment_resolver_fk foreign key (resolved_by) references member (id)
);
create index span_comment_by_annotation on span_comment (annotation_id, id);
create index span_comment_by_article on span_comment (article_id);

create table comment_mention (
    comment_id  uuid not null,
    corpus_id   uuid not null,
    member_id   uuid not null,
    constraint comment_mention_pk primary key (comment_id, member_id),
    constraint comment_mention_comment_fk foreign key (comment_id) references span_comment (id),
    constraint comment_mention_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint comment_mention_member_fk foreign key (member_id) references member (id)
);
create index comment_mention_by_member on comment_mention (member_id, comment_id);
