-- What members look for again and again. The index itself is a folder of the home and no table.
create table saved_search (
    id         uuid          not null,
    member_id  uuid          not null,
    words      varchar(500)  not null,
    address    varchar(4000) not null,
    constraint saved_search_pk primary key (id),
    constraint saved_search_member_fk foreign key (member_id) references member (id)
);
create index saved_search_by_member on saved_search (member_id, id);
