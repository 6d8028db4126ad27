/** What the pages of {@code agency} show. */
@NullMarked
package kapok.agency.page;

import org.jspecify.annotations.NullMarked;
