-- what administrators add to the bundled glossary: groups of words that mean the same, as JSON
alter table collection add column glossary text;
