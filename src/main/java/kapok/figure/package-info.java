/**
 * Figures (统计指标): what each is, its value, and the very records it counts. Contexts bring theirs; nothing else counts.
 *
 * <p>Start reading at {@link kapok.figure.FigureSource} and {@link kapok.figure.Figures}. Not here: any record that is
 * counted, except official statistics (官方统计) taken over with their source because no register of ours holds them.
 */
@ApplicationModule(allowedDependencies = {"web", "table", "audit"})
@NullMarked
package kapok.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
