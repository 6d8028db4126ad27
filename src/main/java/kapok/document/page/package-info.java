/** What the pages of documents show. */
@NullMarked
package kapok.document.page;

import org.jspecify.annotations.NullMarked;
