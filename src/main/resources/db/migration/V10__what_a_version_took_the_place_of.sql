-- who removes a version looks for what it took the place of
create index document_by_superseded_by on document (superseded_by);
