-- Each start asks for claims whose topic was not read yet: there are none but after an update, and finding none must cost nothing.
create index claim_words_untold on claim_words (topic, claim_id);
