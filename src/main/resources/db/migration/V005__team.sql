-- First answers are forgotten after a day.
create index idempotency_key_by_age on idempotency_key (created_at);

-- Answers with secrets in them were kept in clear before.
delete from idempotency_body where exists (
    select 1 from idempotency_key k
    where k.member_id = idempotency_body.member_id and k.request_key = idempotency_body.request_key
    and (k.headers like '%/api/v1/members/%' or k.headers like '%/api/v1/tokens/%'));
