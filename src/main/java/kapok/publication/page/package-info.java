/** What the pages of the register show. */
@NullMarked
package kapok.publication.page;

import org.jspecify.annotations.NullMarked;
