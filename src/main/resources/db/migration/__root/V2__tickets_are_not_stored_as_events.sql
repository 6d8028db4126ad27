-- Kept by versions in which a listener after the commit heard of tickets; such events cannot be read back, and kept Kapok from starting.
delete from event_publication where event_type = 'kapok.hotline.ticket.TicketChanged';
