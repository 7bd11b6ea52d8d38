-- Tries to sign in, by name and address and by address alone, each known by its hash: people type passwords where names belong.
create table sign_in_brake (
    tried_sha256   varchar(64)                 not null,
    tries          int                         not null,
    last_tried_at  timestamp(6) with time zone not null,
    constraint sign_in_brake_pk primary key (tried_sha256)
);
create index sign_in_brake_by_age on sign_in_brake (last_tried_at);
