/** What the pages of work points show. */
@NullMarked
package kapok.workpoints.page;

import org.jspecify.annotations.NullMarked;
