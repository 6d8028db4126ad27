/**
 * Tickets (工单): from receipt over dispatch, answer and review to call-back and archive, and every clock on the way.
 *
 * <p>Law: GB/T 33358-2016; 国办发〔2020〕53号. The limits are a city's promise (承诺时限) and stand as dated data. Start reading at
 * {@link kapok.hotline.ticket.TicketDesk}. Not here: what the channels bring ({@code arrival}) and what is counted ({@code
 * figures}).
 */
@NamedInterface("ticket")
@NullMarked
package kapok.hotline.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
