/** What the pages of {@code identity} show. */
@NullMarked
package kapok.identity.page;

import org.jspecify.annotations.NullMarked;
