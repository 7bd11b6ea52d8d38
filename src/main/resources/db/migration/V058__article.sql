-- The library by title and by date, without sorting a whole corpus for each part. Articles without a date come last.
create index article_by_title on article (corpus_id, title, id);
create index article_by_date on article (corpus_id desc, published_at desc nulls last, id desc);
