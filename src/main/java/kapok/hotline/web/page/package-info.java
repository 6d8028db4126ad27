/** What the hotline's public pages show. */
@NullMarked
package kapok.hotline.web.page;

import org.jspecify.annotations.NullMarked;
