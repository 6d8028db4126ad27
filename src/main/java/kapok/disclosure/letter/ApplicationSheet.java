package kapok.disclosure.letter;

import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.DisclosureRequest;
import kapok.disclosure.person.PersonCopy;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/**
 * What was asked, by whom, of whom, and how it came in (政府信息公开申请登记表), as the first sheet of the case file. Personal data is
 * masked as on the desk: whoever needs it in full reveals it there, with a reason.
 */
@Component
class ApplicationSheet {
    private final AgencyDirectory agencies;
    private final PersonCopy persons;

    ApplicationSheet(AgencyDirectory agencies, PersonCopy persons) {
        this.agencies = agencies;
        this.persons = persons;
    }

    String html(String number, DisclosureRequest request, Text text) {
        var application = request.application();
        var rows = new StringBuilder();
        row(rows, text.localize("disclosure.number"), number);
        persons.masked(number, text).forEach(fact -> row(rows, fact.label(), fact.value()));
        row(
                rows,
                text.localize("disclosure.kind"),
                text.localize("disclosure.kind." + application.kind().code()));
        row(
                rows,
                text.localize("disclosure.organ"),
                agencies.find(application.organ()).map(Organ::name).orElse(application.organ()));
        row(rows, text.localize("disclosure.subject"), application.subject());
        row(rows, text.localize("disclosure.delivery"), application.delivery());
        row(
                rows,
                text.localize("disclosure.channel"),
                text.localize("disclosure.channel." + application.channel().code()));
        row(rows, text.localize("disclosure.received-on"), text.date(application.receivedOn()));
        var title = text.localize("disclosure.letter.sheet");
        return "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>" + CaseArchive.escaped(title)
                + "</title><h1>" + CaseArchive.escaped(title) + "</h1><table><tbody>" + rows + "</tbody></table>";
    }

    private static void row(StringBuilder rows, String label, String value) {
        if (!value.isEmpty()) {
            rows.append("<tr><th>")
                    .append(CaseArchive.escaped(label))
                    .append("</th><td>")
                    .append(CaseArchive.escaped(value))
                    .append("</td></tr>");
        }
    }
}
