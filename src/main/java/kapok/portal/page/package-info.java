/** What the portal's own pages show. */
@NullMarked
package kapok.portal.page;

import org.jspecify.annotations.NullMarked;
