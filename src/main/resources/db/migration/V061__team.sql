-- Whether days of the Hijri calendar stand beside those of the other.
alter table preferences add column hijri boolean default false not null;
