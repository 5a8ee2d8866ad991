-- where a page's tables have their rows, headers and cells; null without any
alter table page add column tables bytea;
