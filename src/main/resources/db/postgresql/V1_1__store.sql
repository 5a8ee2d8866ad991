-- Only a superuser may create the extension; where Lectern is none, somebody else has to have done it before.
create extension if not exists vector;

-- Parameters come as varchar, by which an index over char is not used.
alter table document alter column sha256 type varchar(64), alter column identity type varchar(64);

create table original (
	sha256 varchar(64) primary key,
	id uuid not null unique,
	size bigint not null
);

-- Its bytes in parts, so that nothing ever needs the whole file in memory. They come before the row above, which knows
-- their hash.
create table original_part (
	original_id uuid not null references original (id) on delete cascade deferrable initially deferred,
	number integer not null,
	bytes bytea not null,
	primary key (original_id, number)
);
-- Most originals are compressed already.
alter table original_part alter column bytes set storage external;

-- No document without its original, whoever removes and adds at the same moment.
alter table document add foreign key (sha256) references original;

-- The generations of the index, each in the schema index_<fingerprint>, which the program makes when it knows the models.
create table index_generation (
	fingerprint varchar(100) primary key,
	embeddings text not null,
	active boolean not null,
	-- when a replica last said that it uses it
	used_at timestamp with time zone not null
);
create unique index index_generation_active on index_generation (active) where active;
