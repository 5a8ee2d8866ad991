-- What the file says of itself, beside what was given (the column metadata), which is shown over it. A null among the
-- given hides what was found.
alter table document add column found_metadata text default '{}' not null;

-- What the index calls the collection: it stays when the collection is given another name.
alter table collection add column indexed_as varchar(100);
update collection set indexed_as = name;
alter table collection alter column indexed_as set not null;
-- the subfolder of the watched folder that fills it
alter table collection add column folder varchar(100) unique;

-- Documents in it are on their way out and seen by nobody. A name like this can't be given.
insert into collection (name, created_at, indexed_as) values ('-', current_timestamp, '-');
