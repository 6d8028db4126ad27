-- The search asks the statistics how frequent a word is: of the 2,000 most frequent they are to know it.
alter table publication.words alter column all_words set statistics 200;
alter table publication.words alter column title_words set statistics 200;
