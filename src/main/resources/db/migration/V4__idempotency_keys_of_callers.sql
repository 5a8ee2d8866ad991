-- A key means something for its caller only, and what came with it is told before any document is made. What was
-- remembered before is of one day and goes: without it a repeated request makes nothing twice either.
drop table idempotent_upload;
create table idempotent_upload (
	caller varchar(200) not null,
	idempotency_key varchar(200) not null,
	-- hash of what was sent
	request char(64) not null,
	-- whether each document had been there before, as first answered; null until then
	duplicates text,
	created_at timestamp with time zone not null,
	primary key (caller, idempotency_key)
);
