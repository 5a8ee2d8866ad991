-- the language model that administrators chose on the page, in place of the configured one: one row at most
create table kept_model (
	id integer primary key check (id = 1),
	base_url varchar(1000) not null,
	model varchar(200) not null,
	-- told to the endpoint and to nobody else
	api_key varchar(4000),
	kept_by varchar(200) not null,
	kept_at timestamp with time zone not null
);
