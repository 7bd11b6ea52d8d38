-- What was written down is read by time, and by who did it; by subject and chain by chain it could be read before.
create index audit_event_by_time on audit_event (happened_at, chain_id, seq);
create index audit_event_by_actor on audit_event (actor_id, happened_at);

-- Where a member is signed in, for them to see and to end.
create table member_session (
    id         uuid                        not null,
    member_id  uuid                        not null,
    browser    varchar(200)                not null,
    began_at   timestamp(6) with time zone not null,
    seen_at    timestamp(6) with time zone not null,
    constraint member_session_pk primary key (id),
    constraint member_session_member_fk foreign key (member_id) references member (id)
);
create index member_session_by_member on member_session (member_id, seen_at);
create index member_session_by_age on member_session (seen_at);

-- Since when a member goes by a pseudonym, for good.
alter table member add column pseudonym_since timestamp(6) with time zone;
