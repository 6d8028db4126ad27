/**
 * The telephone, and programs (电话与接口): calls that the call-control system announces, the screen pop for the agent, leaders on
 * the line (领导接电), and tickets by REST.
 *
 * <p>Source: reference of the Guangzhou hotline, §12. Start reading at {@link kapok.hotline.phone.CallController}. Not here:
 * the agent's page, on which a call becomes a ticket.
 */
@NullMarked
package kapok.hotline.phone;

import org.jspecify.annotations.NullMarked;
