-- In which form a text was published, and a picture of it: the bytes are a file of the home folder, by their SHA-256.
alter table article add column kind varchar(20) default 'ARTICLE' not null;
alter table article add column screenshot_sha256 varchar(64);
alter table article add column screenshot_kind varchar(10);
alter table article add column screenshot_size bigint;
