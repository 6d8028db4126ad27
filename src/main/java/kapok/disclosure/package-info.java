/**
 * Disclosure on request (依申请公开): the register of requests, each its events from receipt to answer, and what the
 * annual report counts of them.
 *
 * <p>Law: 政府信息公开条例 第二十七条至第四十五条. Start reading at {@link kapok.disclosure.DisclosureDesk}; what can
 * happen to a request is {@link kapok.disclosure.RequestEvent}, what can come of it {@link kapok.disclosure.Outcome}.
 * Not here: publishing unasked ({@code publication}) and reconsideration or suits about an answer ({@code remedy}).
 */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "audit",
            "history",
            "table",
            "figure",
            "agency",
            "identity",
            "identity :: citizen",
            "identifier",
            "law",
            "calendar",
            "privacy",
            "document",
            "document :: seal",
            "document :: redaction",
            "document :: release",
            "notification"
        })
@NullMarked
package kapok.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
