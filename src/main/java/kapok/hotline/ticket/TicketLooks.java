package kapok.hotline.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kapok.agency.Division;
import kapok.agency.DivisionTree;
import kapok.hotline.arrival.Matter;
import kapok.hotline.ticket.page.TicketPage.Fact;
import kapok.privacy.Masking;
import kapok.web.Text;

/**
 * What an officer sees of a ticket at a glance (工单基本信息): masked until revealed.
 *
 * @param names organ code → its short name
 */
record TicketLooks(DivisionTree divisions, Map<String, String> names, boolean revealed, Text text) {
    List<Fact> facts(Ticket ticket, Matter matter) {
        var as = ticket.as();
        var person = matter.person();
        var facts = new ArrayList<Fact>();
        fact(facts, "caller", revealed ? person.name() : Masking.name(person.name()));
        fact(facts, "phone", shown(person.phone()));
        fact(facts, "mail", shown(person.mail()));
        fact(facts, "kind", text.localize("hotline.kind." + as.kind().code()));
        fact(facts, "category", as.category());
        fact(facts, "place", place(as.division()));
        fact(facts, "address", shown(matter.address()));
        fact(
                facts,
                "channel",
                text.localize("hotline.channel." + ticket.received().channel()));
        fact(facts, "received", text.dateTime(ticket.receivedAt()));
        fact(facts, "unit", named(List.of(ticket.unit())));
        fact(facts, "assisting", named(ticket.assisting()));
        fact(facts, "copied", named(ticket.copied()));
        fact(facts, "first", named(List.of(ticket.firstUnit())));
        fact(facts, "marks", marks(ticket));
        return facts;
    }

    String shown(String words) {
        return revealed ? words : Masking.mask(words);
    }

    private void fact(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(text.localize("hotline.fact." + name), value));
        }
    }

    private String place(String division) {
        return divisions.path(division).stream().map(Division::name).collect(Collectors.joining(" "));
    }

    private String named(List<String> codes) {
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining("、"));
    }

    private String marks(Ticket ticket) {
        var marks = new ArrayList<String>();
        if (ticket.as().business()) {
            marks.add(text.localize("hotline.mark.business"));
        }
        if (ticket.as().confidential()) {
            marks.add(text.localize("hotline.mark.confidential"));
        }
        if (ticket.fixed()) {
            marks.add(text.localize("hotline.mark.fixed"));
        }
        if (ticket.level() > 0) {
            marks.add(text.localize("hotline.level." + ticket.level()));
        }
        return String.join("、", marks);
    }
}
