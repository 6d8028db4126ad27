/** What the pages of requests show. */
@NullMarked
package kapok.disclosure.page;

import org.jspecify.annotations.NullMarked;
