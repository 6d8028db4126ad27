-- Else entries wait in a list that every few minutes one unlucky caller merges into the index, for all.
alter index hotline.fingerprint_bands set (fastupdate = off);
select gin_clean_pending_list('hotline.fingerprint_bands');
