-- what administrators wrote in place of a collection's prompts; the last one of a file counts
create table prompt_edit (
	id bigint generated always as identity primary key,
	collection varchar(100) not null,
	file varchar(100) not null,
	-- null: the file's own text again
	text text,
	edited_by varchar(200) not null,
	created_at timestamp with time zone not null
);
create index prompt_edit_of_file on prompt_edit (collection, file, id);
