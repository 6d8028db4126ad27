/** Computing the last days of open requests anew when the calendar changes (期限重算). */
@NullMarked
package kapok.disclosure.timing;

import org.jspecify.annotations.NullMarked;
