create table collection (
	name varchar(100) primary key,
	created_at timestamp with time zone not null
);

create table document (
	id varchar(64) primary key,
	collection varchar(100) not null references collection,
	name varchar(1000) not null,
	title varchar(1000) not null,
	-- whether the title was given by whoever sent the document; otherwise the parser may improve on it
	title_given boolean not null,
	media_type varchar(255) not null,
	size bigint not null,
	sha256 char(64) not null,
	-- what makes two arrivals the same document: the bytes of a file; name, title and text where text is pushed
	identity char(64) not null,
	-- whether an application pushed it as text, which needs no parser
	pushed boolean not null,
	language varchar(10),
	pages integer not null,
	passages integer not null,
	status varchar(10) not null,
	progress double precision not null,
	failure_stage varchar(20),
	failure_reason varchar(2000),
	metadata text not null,
	created_at timestamp with time zone not null,
	indexed_at timestamp with time zone,
	unique (collection, identity)
);
create index document_by_status on document (collection, status);
create index document_by_sha256 on document (sha256);

create table page (
	document_id varchar(64) not null references document on delete cascade,
	number integer not null,
	text text not null,
	glyphs bytea,
	primary key (document_id, number)
);

-- which generations of the index hold a document
create table indexed_document (
	generation varchar(100) not null,
	document_id varchar(64) not null references document on delete cascade,
	primary key (generation, document_id)
);

-- the files of the watched folder as they were last taken in
create table watched_file (
	path varchar(1000) primary key,
	size bigint not null,
	modified timestamp with time zone not null,
	document_id varchar(64) not null,
	-- whether the document came by the folder, rather than by an upload of the same bytes before
	owned boolean not null
);

create table idempotent_upload (
	idempotency_key varchar(200) primary key,
	document_ids text not null,
	duplicates text not null,
	created_at timestamp with time zone not null
);

-- db-scheduler's own table, as its documentation gives it
create table scheduled_tasks (
	task_name varchar(100) not null,
	task_instance varchar(200) not null,
	task_data bytea,
	execution_time timestamp with time zone not null,
	picked boolean not null,
	picked_by varchar(100),
	last_success timestamp with time zone,
	last_failure timestamp with time zone,
	consecutive_failures integer,
	last_heartbeat timestamp with time zone,
	version bigint not null,
	priority smallint,
	primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_last_heartbeat on scheduled_tasks (last_heartbeat);
