-- The rules of the gate that a corpus goes without; all others hold.
create table gate_switch (
    corpus_id  uuid        not null,
    rule       varchar(20) not null,
    constraint gate_switch_pk primary key (corpus_id, rule),
    constraint gate_switch_corpus_fk foreign key (corpus_id) references corpus (id)
);

-- What was asked of those a claim is about, and what they said.
create table right_of_reply (
    id           uuid                        not null,
    version      bigint                      not null,
    corpus_id    uuid                        not null,
    claim_id     uuid                        not null,
    member_id    uuid                        not null,
    addressee    varchar(300)                not null,
    channel      varchar(20)                 not null,
    sent_on      varchar(40)                 not null,
    deadline     varchar(40),
    letter       varchar(20000),
    answer       varchar(20000),
    answered_on  varchar(40),
    present      boolean,
    created_at   timestamp(6) with time zone not null,
    constraint right_of_reply_pk primary key (id),
    constraint right_of_reply_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint right_of_reply_review_fk foreign key (claim_id) references review (claim_id),
    constraint right_of_reply_member_fk foreign key (member_id) references member (id)
);
create index right_of_reply_by_claim on right_of_reply (claim_id, id);

-- Texts a desk writes again and again: letters and rationales, with names in braces for what differs.
create table desk_template (
    id         uuid          not null,
    version    bigint        not null,
    corpus_id  uuid          not null,
    kind       varchar(20)   not null,
    name       varchar(200)  not null,
    body       varchar(20000) not null,
    present    boolean,
    constraint desk_template_pk primary key (id),
    constraint desk_template_corpus_fk foreign key (corpus_id) references corpus (id)
);
create index desk_template_by_corpus on desk_template (corpus_id, id);
