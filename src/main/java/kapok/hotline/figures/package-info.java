/**
 * Figures of the hotline (热线统计与考核): what is counted of each ticket, periods with fixed denominators, the three rates,
 * assessment of units, exclusions.
 *
 * <p>Start reading at {@link kapok.hotline.figures.TicketFacts} and {@link kapok.hotline.figures.Freezer}. Denominators are
 * fixed when a period ends, since extensions, returns and merges come later. Not here: the wall.
 */
@NullMarked
package kapok.hotline.figures;

import org.jspecify.annotations.NullMarked;
