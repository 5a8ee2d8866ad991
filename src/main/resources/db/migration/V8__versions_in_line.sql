-- what makes two arrivals the same: the bytes of a file; name, title and text where text is pushed
alter table document add column content char(64);
update document set content = identity;
alter table document alter column content set not null;
-- From here on `identity` names a version: a hash of what its versions have in common and of its number, so that two
-- arrivals can't become the same version. Documents that came before keep theirs.

-- the beginning of the name, short enough for any index
alter table document add column name_start varchar(200);
update document set name_start = left(name, 200);
alter table document alter column name_start set not null;
create index document_by_name on document (collection, name_start);

-- whether searches find it: a new version not before it is indexed, an old one not after that
alter table document add column answering boolean default true not null;

-- what stood before its passages when they were embedded
alter table indexed_document add column label text;

-- the documents first answered, so that a repeated request does not bring back what newer versions took the place of
alter table idempotent_upload add column documents text;
