/** What the pages of {@code notification} show. */
@NullMarked
package kapok.notification.page;

import org.jspecify.annotations.NullMarked;
