-- the documents that its last question was limited to, as JSON; null: all of the collection's
alter table conversation add column documents text;
-- names it in a link that others may read it by; null: there is none
alter table conversation add column shared varchar(64) unique;

create table note (
	id varchar(64) primary key,
	-- who keeps it; notes are shown to nobody else
	owner varchar(200) not null,
	-- whose notebook it is in; null: that of no collection
	collection varchar(100),
	-- what was asked; null where words of a document are kept
	question text,
	-- the answer; empty where words of a document are kept
	text text not null,
	-- what it rests on, as the citations of an answer are told, as JSON
	quotes text not null,
	-- what its owner wrote to it
	remark text not null,
	created_at timestamp with time zone not null
);
create index note_by_owner on note (owner, created_at);

-- Lists come in windows: the newest first, and how many there are.
create index document_by_arrival on document (created_at, id);
create index document_in_list on document (collection, superseded_by, status);
