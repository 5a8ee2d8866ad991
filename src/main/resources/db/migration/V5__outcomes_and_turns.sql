-- what came of a document in a generation; the rows tell of it when that generation takes over
alter table indexed_document add column passages integer;
alter table indexed_document add column failure_stage varchar(20);
alter table indexed_document add column failure_reason varchar(2000);
-- whether it was given up though it was not at fault, so that the next start tries it again
alter table indexed_document add column again boolean default false not null;

-- jobs in the order they are taken
create index scheduled_tasks_in_order on scheduled_tasks (picked, priority desc, execution_time);
