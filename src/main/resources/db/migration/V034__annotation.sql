-- The curator who gave a member this pass; null for who came to the article by themselves.
alter table assignment add column assigned_by uuid;
alter table assignment add constraint assignment_assigned_by_fk foreign key (assigned_by) references member (id);
