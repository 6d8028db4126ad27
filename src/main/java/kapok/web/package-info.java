/**
 * The page shell every context shares (页面): who may open a route, layout, words in two languages, errors.
 *
 * <p>Start reading at {@link kapok.web.Caller} and {@link kapok.web.Requires}. Not here: signing in ({@code identity})
 * and any page of a context.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {}) // open: every page embeds web.page
@NullMarked
package kapok.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
