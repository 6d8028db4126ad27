/** What the pages of results show. */
@NullMarked
package kapok.hotline.results.page;

import org.jspecify.annotations.NullMarked;
