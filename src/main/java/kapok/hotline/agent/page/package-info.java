/** What the templates of the agent's page show. */
@NullMarked
package kapok.hotline.agent.page;

import org.jspecify.annotations.NullMarked;
