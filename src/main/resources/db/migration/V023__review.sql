-- What a claim is about, beside the words it is found by: so that verdicts are counted by topic. Empty for none; claims from before
-- get theirs when the application starts, for no SQL that both databases speak reads it out of the fields.
alter table claim_words add column topic varchar(300);
create index claim_words_by_topic on claim_words (corpus_id, topic);
