-- The charset a text file was read in, as the member confirmed it; null for a text that came as characters.
alter table article add column charset varchar(40);

-- The form in which an article is searched (text.ArabicNormalizer), beside the text, which marking reads at every edit. Articles that
-- have none yet get theirs when the application starts.
create table folded_article (
    article_id  uuid             not null,
    corpus_id   uuid             not null,
    head        varchar(3200)    not null,
    body        varchar(1000000) not null,
    words       int              not null,
    constraint folded_article_pk primary key (article_id),
    constraint folded_article_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint folded_article_article_fk foreign key (article_id) references article (id)
);

create index article_by_url on article (corpus_id, source_url);
