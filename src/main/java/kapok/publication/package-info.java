/**
 * The register of proactive disclosure (主动公开): what an organ publishes unasked, its three reviews (三审), its channels,
 * how long it is valid, what explains it; portal pages, feeds and the figures of the annual report.
 *
 * <p>Law: 政府信息公开条例 第十九条至第二十六条. Start reading at {@link kapok.publication.PublicationDesk}. Not here:
 * disclosure on request ({@code disclosure}) and the search engine over everything.
 */
@ApplicationModule(allowedDependencies = {"law", "calendar", "web", "audit", "table", "document", "figure", "agency"})
@NullMarked
package kapok.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
