-- What a member comes in with instead of a password: the public half of a key that stays in their device (WebAuthn). Bytes as
-- base64url, which both databases keep alike.
create table passkey (
    credential_id        varchar(1400)               not null,
    member_id            uuid                        not null,
    label                varchar(100)                not null,
    public_key           varchar(2000)               not null,
    attestation          varchar(8000)               not null,
    signature_count      bigint                      not null,
    verified             boolean                     not null,
    backup_eligible      boolean                     not null,
    backed_up            boolean                     not null,
    transports           varchar(100)                not null,
    created_at           timestamp(6) with time zone not null,
    last_used_at         timestamp(6) with time zone not null,
    constraint passkey_pk primary key (credential_id),
    constraint passkey_member_fk foreign key (member_id) references member (id)
);
create index passkey_by_member on passkey (member_id, created_at);
