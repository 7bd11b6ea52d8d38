-- Long work. WAITING, RUNNING: under way in some process; those that a restart finds so become BROKEN_OFF.
create table job (
    id          uuid                        not null,
    kind        varchar(60)                 not null,
    owner_id    uuid                        not null,
    about_id    uuid,
    state       varchar(20)                 not null,
    done        bigint                      not null,
    total       bigint,
    started_at  timestamp(6) with time zone not null,
    ended_at    timestamp(6) with time zone,
    result      varchar(100000),
    problem     varchar(60),
    constraint job_pk primary key (id),
    constraint job_owner_fk foreign key (owner_id) references member (id),
    constraint job_end check ((state in ('WAITING', 'RUNNING')) = (ended_at is null))
);
create index job_by_owner on job (owner_id, id);
create index job_by_about on job (about_id, kind, id);
