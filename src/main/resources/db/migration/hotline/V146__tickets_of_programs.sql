-- Which program filed a ticket is told by the key under which it arrived.
drop table hotline.rest_ticket;
