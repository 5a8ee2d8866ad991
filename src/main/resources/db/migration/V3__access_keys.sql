-- Keys made by administrators. The key itself is kept nowhere: its hash is enough to know it again, and 256 random bits
-- need no salt.
create table access_key (
	id varchar(64) primary key,
	name varchar(100) not null,
	role varchar(10) not null,
	hash varchar(64) not null unique,
	created_at timestamp with time zone not null,
	last_used_at timestamp with time zone
);
