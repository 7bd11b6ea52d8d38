-- What a claim is found by: its quote and its canonical wording, folded as text.ArabicNormalizer does. A row of its own, for a
-- CANDIDATE has no review, and the quote may be the whole text.
create table claim_words (
    claim_id   uuid             not null,
    corpus_id  uuid             not null,
    words      varchar(1010000) not null,
    constraint claim_words_pk primary key (claim_id),
    constraint claim_words_corpus_fk foreign key (corpus_id) references corpus (id),
    constraint claim_words_claim_fk foreign key (claim_id) references annotation (id)
);

-- Claims from before are found by their quote; by their canonical wording as soon as they are changed (no SQL that both databases
-- speak reads it out of the fields). Letters and digits first, then the common marks, which have no counterpart and so go.
insert into claim_words (claim_id, corpus_id, words)
select id, corpus_id, translate(lower(quote),
    U&'\0622\0623\0625\0671\0649\0629\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\064B\064C\064D\064E\064F\0650\0651\0652\0670',
    U&'\0627\0627\0627\0627\064A\064701234567890123456789')
from annotation
where tag = 'CLAIM';

-- The month's verdicts above the queue.
create index verdict_by_corpus on verdict (corpus_id, made_at);
