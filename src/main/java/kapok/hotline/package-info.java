/**
 * The hotline (12345 热线): every channel into one ticket, on time at every stage, results in the open.
 *
 * <p>Law: 国办发〔2020〕53号; the limits themselves are a city's promise (承诺时限) and come with the ticket. Start reading at
 * {@code kapok.hotline.ticket.TicketDesk}. Not here: applications for service items ({@code casework}).
 */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "identifier",
            "privacy",
            "installation",
            "calendar",
            "web",
            "audit",
            "table",
            "document",
            "notification",
            "figure",
            "agency"
        })
@NullMarked
package kapok.hotline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
