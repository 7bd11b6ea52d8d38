-- Articles whose gold is finished: every mark asks, and so does whoever draws the next article to read.
create table closed_article (
    article_id  uuid not null,
    corpus_id   uuid not null,
    constraint closed_article_pk primary key (article_id),
    constraint closed_article_article_fk foreign key (article_id) references article (id),
    constraint closed_article_corpus_fk foreign key (corpus_id) references corpus (id)
);

insert into closed_article (article_id, corpus_id)
select article_id, corpus_id from adjudication where finished_at is not null;
