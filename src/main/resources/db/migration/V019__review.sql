-- A second verdict, given blind. From ASKED to GIVEN its reviewer sees nothing of the first.
create table second_verdict (
    claim_id       uuid                        not null,
    seq            int                         not null,
    version        bigint                      not null,
    corpus_id      uuid                        not null,
    stage          varchar(20)                 not null,
    requested_by   uuid,
    reviewer_id    uuid                        not null,
    asked_at       timestamp(6) with time zone not null,
    code           varchar(20),
    reasons        varchar(500)                not null,
    rationale      varchar(20000),
    confidence     varchar(10),
    origin_id      uuid                        not null,
    origin_name    varchar(100)                not null,
    given_at       timestamp(6) with time zone,
    settled_code   varchar(20),
    settled_by     varchar(100),
    settled_by_id  uuid,
    settled_note   varchar(20000),
    settled_at     timestamp(6) with time zone,
    constraint second_verdict_pk primary key (claim_id, seq),
    constraint second_verdict_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint second_verdict_review_fk foreign key (claim_id) references review (claim_id),
    constraint second_verdict_reviewer_fk foreign key (reviewer_id) references member (id)
);
create index second_verdict_by_reviewer on second_verdict (reviewer_id, stage);

-- The rationale beside the words of the claim: found by it too, but not by whoever is to judge it blind.
alter table claim_words add column rationale varchar(20100) default '' not null;
update claim_words set rationale = coalesce((
    select translate(lower(v.rationale),
        U&'\0622\0623\0625\0671\0649\0629\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\064B\064C\064D\064E\064F\0650\0651\0652\0670',
        U&'\0627\0627\0627\0627\064A\064701234567890123456789')
    from verdict v
    where v.claim_id = claim_words.claim_id
    and v.seq = (select max(w.seq) from verdict w where w.claim_id = v.claim_id)), '');
