/** What the pages of the hotline's figures show. */
@NullMarked
package kapok.hotline.figures.page;

import org.jspecify.annotations.NullMarked;
