-- One member's pass over one article: open until done_at. Returned while returned_at is set and done_at is not.

create table assignment (
    id           uuid                        not null,
    version      bigint                      not null,
    corpus_id    uuid                        not null,
    article_id   uuid                        not null,
    member_id    uuid                        not null,
    created_at   timestamp(6) with time zone not null,
    done_at      timestamp(6) with time zone,
    returned_at  timestamp(6) with time zone,
    returned_by  uuid,
    return_note  varchar(2000),
    constraint assignment_pk primary key (id),
    constraint assignment_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint assignment_article_fk foreign key (article_id) references article (id),
    constraint assignment_member_fk foreign key (member_id) references member (id),
    constraint assignment_returned_by_fk foreign key (returned_by) references member (id),
    constraint assignment_once unique (article_id, member_id),
    constraint assignment_return check ((returned_at is null) = (return_note is null))
);
create index assignment_by_member on assignment (corpus_id, member_id);

-- Who marked before there were assignments is at it. The id is that of their first mark: no function makes UUIDs in both databases.
insert into assignment (id, version, corpus_id, article_id, member_id, created_at)
select cast(min(cast(id as varchar(36))) as uuid), 0, corpus_id, article_id, member_id, min(created_at)
from annotation
where present = true and member_id = origin_id
group by corpus_id, article_id, member_id;
