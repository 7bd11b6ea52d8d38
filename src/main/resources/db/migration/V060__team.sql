-- How a member likes what they see, which is nobody else's business; whoever has no row has the usual.
create table preferences (
    member_id  uuid         not null,
    digits     varchar(20)  not null,
    months     varchar(20)  not null,
    zone       varchar(60),
    toured     boolean      not null,
    constraint preferences_pk primary key (member_id),
    constraint preferences_member_fk foreign key (member_id) references member (id)
);
