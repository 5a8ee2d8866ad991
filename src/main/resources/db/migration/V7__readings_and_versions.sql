-- how well a document could be read: lists in JSON, and characters that nobody sees
alter table document add column warnings text default '[]' not null;
alter table document add column hidden integer default 0 not null;
alter table document add column left_out text default '[]' not null;

-- which version of it this is
alter table document add column external_id varchar(200);
alter table document add column version integer default 1 not null;
alter table document add column superseded_by varchar(64);
-- the document it was attached to
alter table document add column part_of varchar(64) references document on delete cascade;
create index document_by_external_id on document (collection, external_id);
create index document_by_part_of on document (part_of);

-- text that nobody sees, held back from search and prompts
create table hidden_text (
	document_id varchar(64) not null references document on delete cascade,
	number integer not null,
	page integer not null,
	kind varchar(100) not null,
	text text not null,
	primary key (document_id, number)
);
