/** What the page of a rating shows. */
@NullMarked
package kapok.hotline.callback.page;

import org.jspecify.annotations.NullMarked;
