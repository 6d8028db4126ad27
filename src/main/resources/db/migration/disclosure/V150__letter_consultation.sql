-- Which of those who were asked for an opinion a letter goes to, numbered as in the case; 0 for all other letters.
alter table disclosure.letter
    add column consultation int not null default 0 check (consultation >= 0);
