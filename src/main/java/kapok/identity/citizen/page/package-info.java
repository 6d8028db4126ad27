/** What the pages of the public's accounts show. */
@NullMarked
package kapok.identity.citizen.page;

import org.jspecify.annotations.NullMarked;
