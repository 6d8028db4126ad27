/** What the pages of figures show. */
@NullMarked
package kapok.figure.page;

import org.jspecify.annotations.NullMarked;
