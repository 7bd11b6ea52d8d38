-- Bytes of the files of a corpus. All articles of one table were read from the same file, which was kept once.
alter table corpus add column file_bytes bigint default 0;
update corpus set file_bytes =
    coalesce((
        select originals.bytes from (
            select corpus_id, sum(original_size) as bytes from (
                select distinct corpus_id, original_sha256, original_size from article where original_sha256 is not null
            ) kept group by corpus_id
        ) originals where originals.corpus_id = corpus.id), 0)
    + coalesce((select sum(article.screenshot_size) from article where article.corpus_id = corpus.id), 0)
    + coalesce((select sum(evidence.snapshot_size) from evidence where evidence.corpus_id = corpus.id), 0)
    + coalesce((select sum(evidence_file.size) from evidence_file where evidence_file.corpus_id = corpus.id), 0);
-- Last, as in V054.
alter table corpus alter column file_bytes set not null;
