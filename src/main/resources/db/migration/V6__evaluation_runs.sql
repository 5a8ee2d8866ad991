-- evaluations made while Lectern serves, so that every replica shows them
create table evaluation_run (
	name varchar(100) primary key,
	created_at timestamp with time zone not null,
	-- when the replica that makes it last said how far it is
	updated_at timestamp with time zone not null,
	done integer not null,
	questions integer not null,
	-- why it ended early
	failure varchar(2000),
	-- what it measured, as JSON; null until it is finished
	result text
);
create index evaluation_run_by_age on evaluation_run (created_at);
