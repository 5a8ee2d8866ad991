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

-- Lists come in windows, of all documents or of a collection's, the newest first or by name. An index that begins with
-- what a list leaves out serves both its condition and its order, and takes the place of the one for that alone.
drop index document_by_superseded_by;
create index document_by_arrival on document (superseded_by, created_at desc, id desc);
create index document_by_arrival_in on document (collection, superseded_by, created_at desc, id desc);
create index document_by_name_start on document (superseded_by, name_start, version desc, id);
create index document_by_name_start_in on document (collection, superseded_by, name_start, version desc, id);
-- how many there are is counted in it alone
create index document_in_list on document (collection, superseded_by, status);
