-- The file or page that an article was read from: its bytes are a file of the home folder, by their SHA-256.
alter table article add column original_name varchar(300);
alter table article add column original_type varchar(100);
alter table article add column original_sha256 varchar(64);
alter table article add column original_size bigint;
alter table article add column original_address varchar(4000);
alter table article add column original_changed varchar(200);
