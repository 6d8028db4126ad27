/** What the page of classification shows. */
@NullMarked
package kapok.hotline.text.page;

import org.jspecify.annotations.NullMarked;
