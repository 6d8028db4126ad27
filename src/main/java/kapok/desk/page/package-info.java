/** What the first page of the desk shows. */
@NullMarked
package kapok.desk.page;

import org.jspecify.annotations.NullMarked;
