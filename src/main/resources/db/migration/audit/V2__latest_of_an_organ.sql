-- What the officers of an organ did last, for their desk's first page. What citizens send in has no organ and costs nothing here.
create index entry_of_organ on audit.entry (organ, id) where organ is not null;
