-- The whole way of a claim: what it waits for, what it repeats, who approved it, and what was corrected once it was out.

alter table review add column state_reason varchar(2000);
alter table review add column master_id uuid;
alter table review add column approved_by uuid;
alter table review add column due_on date;
-- The day for which its assignee was reminded.
alter table review add column reminded_of date;
alter table review add constraint review_master_fk foreign key (master_id) references review (claim_id);
alter table review add constraint review_approver_fk foreign key (approved_by) references member (id);
alter table review add constraint review_not_its_own_master check (master_id <> claim_id);
create index review_by_master on review (master_id);
create index review_by_due_day on review (due_on);

-- Why a linked page was not kept, where it was not.
alter table evidence add column snapshot_reason varchar(1000);

-- Rows are only ever inserted: the ledger of corrections.
create table correction (
    claim_id     uuid                        not null,
    seq          int                         not null,
    corpus_id    uuid                        not null,
    state        varchar(20)                 not null,
    kind         varchar(20)                 not null,
    public_note  varchar(4000)               not null,
    reason       varchar(2000),
    old_verdict  int                         not null,
    new_verdict  int                         not null,
    author_id    uuid                        not null,
    origin_id    uuid                        not null,
    origin_name  varchar(100)                not null,
    made_at      timestamp(6) with time zone not null,
    constraint correction_pk primary key (claim_id, seq),
    constraint correction_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint correction_old_fk foreign key (claim_id, old_verdict) references verdict (claim_id, seq),
    constraint correction_new_fk foreign key (claim_id, new_verdict) references verdict (claim_id, seq),
    constraint correction_author_fk foreign key (author_id) references member (id)
);
