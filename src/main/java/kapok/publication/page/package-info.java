/** What the pages of the register show. */
@NamedInterface("page")
@NullMarked
package kapok.publication.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
