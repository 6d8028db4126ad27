/** What the pages of the trail show. */
@NullMarked
package kapok.audit.page;

import org.jspecify.annotations.NullMarked;
