-- Bytes of the files that a member handed in. It never goes down: no file is ever taken away. Of those from before, the ones whose rows say by whom.
alter table member add column file_bytes bigint default 0;
update member set file_bytes =
    coalesce((select sum(evidence_file.size) from evidence_file where evidence_file.member_id = member.id), 0)
    + coalesce((select sum(evidence.snapshot_size) from evidence where evidence.member_id = member.id), 0);
-- Last, for with H2 it ends the transaction: Flyway writes the version down by another, which would wait for this one.
alter table member alter column file_bytes set not null;
