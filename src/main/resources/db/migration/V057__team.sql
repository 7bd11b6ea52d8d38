-- By what a browser goes on with a session whose node is gone, and what tells the password of then from the next. Null with one node.
alter table member_session add column key_sha256 varchar(64);
alter table member_session add column password_mark varchar(64);
alter table member_session add constraint member_session_key unique (key_sha256);
