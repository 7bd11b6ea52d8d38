-- What a cited page was when it was fetched: bytes and words are files of the home folder, by their SHA-256.
alter table evidence add column snapshot_state varchar(10);
alter table evidence add column snapshot_problem varchar(60);
alter table evidence add column snapshot_problem_arg varchar(300);
alter table evidence add column snapshot_url varchar(4000);
alter table evidence add column snapshot_type varchar(200);
alter table evidence add column snapshot_sha256 varchar(64);
alter table evidence add column snapshot_size bigint;
alter table evidence add column snapshot_words_sha256 varchar(64);
alter table evidence add column snapshot_at timestamp(6) with time zone;
create index evidence_by_snapshot on evidence (snapshot_state);

-- The number a piece of evidence gives, with the fields of a FIGURE.
alter table evidence add column figure varchar(4000);

-- Files that were handed in as evidence.
create table evidence_file (
    id           uuid                        not null,
    corpus_id    uuid                        not null,
    evidence_id  uuid                        not null,
    member_id    uuid                        not null,
    name         varchar(200)                not null,
    kind         varchar(10)                 not null,
    sha256       varchar(64)                 not null,
    size         bigint                      not null,
    present      boolean,
    created_at   timestamp(6) with time zone not null,
    constraint evidence_file_pk primary key (id),
    constraint evidence_file_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint evidence_file_evidence_fk foreign key (evidence_id) references evidence (id),
    constraint evidence_file_member_fk foreign key (member_id) references member (id)
);
create index evidence_file_by_evidence on evidence_file (evidence_id, id);
