package kapok.hotline.ticket;

/** Something happened to a ticket (工单变动); heard in the same transaction by whatever must stay in step with it. */
public record TicketChanged(String number, Ticket ticket, TicketEvent event) {}
