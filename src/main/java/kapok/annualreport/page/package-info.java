/** What the templates of annual reports show. */
@NullMarked
package kapok.annualreport.page;

import org.jspecify.annotations.NullMarked;
