package kapok.hotline.ticket;

import java.time.Instant;

/**
 * One step in the life of a ticket (流转记录).
 *
 * @param by the officer's name; for what the caller did, a word that says so and no name
 * @param organ of the officer; empty if none
 */
public record TicketStep(Instant at, String by, String organ, TicketEvent event) {}
