/** What the pages of reconsiderations and suits show. */
@NullMarked
package kapok.remedy.page;

import org.jspecify.annotations.NullMarked;
