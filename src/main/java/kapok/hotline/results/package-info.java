/**
 * Results in the open (诉求办理结果公开): a closed request loses every personal detail, a person looks at it, and everybody can
 * read what became of it; the month's bulletin (民情月历).
 *
 * <p>Start reading at {@link kapok.hotline.results.ResultDesk}. Reports of wrongdoing (举报) and confidential requests never
 * come here: the desk leaves them out, and the table refuses them. Not here: the citizen's own tracking.
 */
@NamedInterface("results")
@NullMarked
package kapok.hotline.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
