/**
 * The agent's page (坐席受理): answer at once with the knowledge at hand, or file a ticket while the caller is on the line.
 *
 * <p>Law: GB/T 33358-2016. Start reading at {@link kapok.hotline.agent.AgentController}. Not here: calls and their recordings
 * ({@code phone}).
 */
@NullMarked
package kapok.hotline.agent;

import org.jspecify.annotations.NullMarked;
