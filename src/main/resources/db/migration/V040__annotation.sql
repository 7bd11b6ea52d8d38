-- What belongs to the gold of an article and to nobody's pass: settled by curators, beside what each member marked.

alter table annotation add column gold boolean default false not null;
alter table annotation drop constraint annotation_once;
alter table annotation add constraint annotation_once
    unique (article_id, origin_id, tag, span_start, span_end, gold, present);

alter table relation add column gold boolean default false not null;
