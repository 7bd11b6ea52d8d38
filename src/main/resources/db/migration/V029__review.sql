-- An export reads the reviews of some articles at a time.
create index review_by_article on review (article_id);
