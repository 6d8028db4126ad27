/** What the shared templates show. */
@NullMarked
package kapok.web.page;

import org.jspecify.annotations.NullMarked;
