-- An import tells a thousand lines that it left out, each with its reason.
alter table job alter column result set data type varchar(1000000);
