/** What the templates of tickets show. */
@NullMarked
package kapok.hotline.ticket.page;

import org.jspecify.annotations.NullMarked;
