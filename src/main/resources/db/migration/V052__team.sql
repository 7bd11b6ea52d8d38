-- By what an identity provider knows a member (OpenID Connect): its address and the subject are the only pair that never means somebody else.
create table member_identity (
    issuer     varchar(500)                not null,
    subject    varchar(255)                not null,
    member_id  uuid                        not null,
    linked_at  timestamp(6) with time zone not null,
    constraint member_identity_pk primary key (issuer, subject),
    constraint member_identity_member_fk foreign key (member_id) references member (id)
);
create index member_identity_by_member on member_identity (member_id);
