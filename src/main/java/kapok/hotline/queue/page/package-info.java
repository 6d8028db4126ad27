/** What the templates of queues show. */
@NullMarked
package kapok.hotline.queue.page;

import org.jspecify.annotations.NullMarked;
