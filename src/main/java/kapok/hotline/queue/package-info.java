/**
 * Queues of tickets (工单队列): what waits for whom, filtered, saved, many at once, and live; and the alarm of emergencies.
 *
 * <p>Law: none of its own. Start reading at {@link kapok.hotline.queue.TicketsController}. Not here: one ticket by itself
 * ({@code ticket}).
 */
@NullMarked
package kapok.hotline.queue;

import org.jspecify.annotations.NullMarked;
