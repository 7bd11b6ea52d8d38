-- A work is an article with all its versions, each an article of its own; it bears the id of the first that came in.
alter table article add column work_id uuid;
update article set work_id = id;
alter table article alter column work_id set not null;
alter table article add constraint article_edition_once unique (work_id, edition);
