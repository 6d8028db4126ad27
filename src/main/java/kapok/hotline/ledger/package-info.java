/**
 * What is made from tickets and keeps in step with them (工单联动), in the same transaction: what is counted, what like ones are
 * found by, and what may go public.
 *
 * <p>Law: none of its own. Start reading at {@link kapok.hotline.ledger.CountedTickets}. Not here: the tickets themselves, and
 * who decides what is published ({@code results}).
 */
@NullMarked
package kapok.hotline.ledger;

import org.jspecify.annotations.NullMarked;
