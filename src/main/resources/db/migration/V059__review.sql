-- Where each claim stands in the queue: kept with it, for to work the order out would read every claim of a corpus for each part.
-- turn: 0 for candidates of articles that were sent to review, 1 for the others that are open, 2 for those that are done with.
create table queue_place (
    claim_id    uuid                        not null,
    corpus_id   uuid                        not null,
    article_id  uuid                        not null,
    state       varchar(20)                 not null,
    turn        int                         not null,
    since       timestamp(6) with time zone not null,
    due_on      date,
    constraint queue_place_pk primary key (claim_id),
    constraint queue_place_claim_fk foreign key (claim_id) references annotation (id),
    constraint queue_place_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint queue_place_article_fk foreign key (article_id) references article (id)
);
create index queue_place_in_order on queue_place (corpus_id, turn, since, claim_id, state);
create index queue_place_by_state on queue_place (corpus_id, state, due_on, since);
create index queue_place_by_article on queue_place (article_id);

insert into queue_place (claim_id, corpus_id, article_id, state, turn, since, due_on)
select a.id, a.corpus_id, a.article_id, coalesce(r.state, 'CANDIDATE'),
    case when coalesce(r.state, 'CANDIDATE') = 'CANDIDATE'
            and (select max(s.done_at) from assignment s where s.article_id = a.article_id) is not null then 0
        when coalesce(r.state, 'CANDIDATE')
            in ('CANDIDATE', 'ASSIGNED', 'IN_RESEARCH', 'ON_HOLD', 'IN_REVIEW', 'CHANGES_REQUESTED') then 1
        else 2 end,
    coalesce((select max(s.done_at) from assignment s where s.article_id = a.article_id), a.created_at), r.due_on
from annotation a
    join article t on t.id = a.article_id
    join corpus c on c.id = a.corpus_id
    left join review r on r.claim_id = a.id
where a.tag = 'CLAIM' and a.present = true and a.gold = (c.mode = 'INDEPENDENT') and t.deleted_at is null;

-- Who has claims.
create index review_by_assignee on review (assignee_id, corpus_id);
