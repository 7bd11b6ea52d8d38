-- The edits of a page of text that are done, by the id the page gave them: one that is sent again because its answer was lost,
-- the page was loaded anew or the server restarted, is not done twice. The subject is what it made or changed.
create table done_edit (
    member_id   uuid                        not null,
    edit_id     uuid                        not null,
    corpus_id   uuid                        not null,
    subject_id  uuid,
    done_at     timestamp(6) with time zone not null,
    constraint done_edit_pk primary key (member_id, edit_id),
    constraint done_edit_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint done_edit_member_fk foreign key (member_id) references member (id)
);

-- A span that is carried over to a newer version of its article keeps its id; its earlier revisions speak of the older text.
alter table revision add column article_id uuid;
update revision set article_id = (select a.article_id from annotation a where a.id = revision.annotation_id);
alter table revision alter column article_id set not null;
alter table revision add constraint revision_article_fk foreign key (article_id) references article (id);
