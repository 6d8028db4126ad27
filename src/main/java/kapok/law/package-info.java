/**
 * The law as the code knows it (法律依据): the mark that ties a class to an article, and which text was in force when.
 *
 * <p>Start reading at {@link kapok.law.LegalBasis}. Not here: the rules themselves, which stand with the duty they govern,
 * and the pages {@code docs/law/}, which list article by article where that is.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kapok.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
