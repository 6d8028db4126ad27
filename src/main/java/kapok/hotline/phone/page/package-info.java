/** What the pages of calls and sessions show. */
@NullMarked
package kapok.hotline.phone.page;

import org.jspecify.annotations.NullMarked;
