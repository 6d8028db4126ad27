-- Which requests have a letter that waits for a signature: few among all that ever went out.
create index letter_to_sign on disclosure.letter (organ, request) where stage in ('draft', 'signed');
