/** What the wall shows. */
@NullMarked
package kapok.hotline.wall.page;

import org.jspecify.annotations.NullMarked;
