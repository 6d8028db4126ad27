/** What the pages of the calendar show. */
@NullMarked
package kapok.calendar.page;

import org.jspecify.annotations.NullMarked;
