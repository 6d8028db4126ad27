/**
 * Large sets of tickets at once (批量装载): from another city's casework file, and made up for measuring.
 *
 * <p>Start reading at {@link kapok.hotline.load.TicketLoad}. What is loaded is counted, shown as backlog and learnt from like
 * any other. Not here: taking over tickets one by one with their history.
 */
@NullMarked
package kapok.hotline.load;

import org.jspecify.annotations.NullMarked;
