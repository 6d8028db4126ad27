/** What the pages of settings show. */
@NullMarked
package kapok.hotline.settings.page;

import org.jspecify.annotations.NullMarked;
