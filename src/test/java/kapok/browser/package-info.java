/** Journeys across contexts, as people walk them (浏览器走查). */
@NullMarked
package kapok.browser;

import org.jspecify.annotations.NullMarked;
