package kapok.hotline.agent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.DivisionTree;
import kapok.hotline.agent.page.AgentPage;
import kapok.hotline.arrival.Enquiries;
import kapok.hotline.text.Alike;
import kapok.hotline.text.Alikes;
import kapok.hotline.text.Categories;
import kapok.hotline.ticket.Reasons;
import kapok.hotline.ticket.TicketKind;
import kapok.hotline.ticket.TicketPermissions;
import kapok.hotline.ticket.TicketScope;
import kapok.hotline.ticket.TicketSight;
import kapok.privacy.Masking;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.springframework.stereotype.Component;

/** Puts the agent's page together (坐席页): what is typed, and what follows from it while the caller is still on the line. */
@Component
class AgentPages {
    private static final int ANSWERS = 6;
    private static final int MOST = 5;

    private final Enquiries enquiries;
    private final Questions questions;
    private final Categories categories;
    private final Alikes alikes;
    private final TicketSight sight;
    private final DivisionTree divisions;
    private final AgencyDirectory agencies;
    private final Clock clock;

    AgentPages(
            Enquiries enquiries,
            Questions questions,
            Categories categories,
            Alikes alikes,
            TicketSight sight,
            DivisionTree divisions,
            AgencyDirectory agencies,
            Clock clock) {
        this.enquiries = enquiries;
        this.questions = questions;
        this.categories = categories;
        this.alikes = alikes;
        this.sight = sight;
        this.divisions = divisions;
        this.agencies = agencies;
        this.clock = clock;
    }

    AgentPage page(Map<String, String> typed, Slips slips, Caller caller, Text text) {
        return new AgentPage(
                typed,
                slips,
                TicketKind.CODES.keySet().stream()
                        .map(code -> new Choice(code, text.localize("hotline.kind." + code)))
                        .toList(),
                divisions.home().map(divisions::below).orElse(List.of()).stream()
                        .map(one -> new Choice(one.code(), one.name()))
                        .toList(),
                agencies.all().stream()
                        .map(organ -> new Choice(organ.code(), organ.shortName()))
                        .toList(),
                suggested(typed, caller, text),
                earlier(typed, caller));
    }

    /** What the text itself says: answers, category, like tickets. A report of wrongdoing is compared with nothing. */
    AgentPage.Suggested suggested(Map<String, String> typed, Caller caller, Text text) {
        var words = clean(typed, "title") + "\n" + clean(typed, "text");
        var asked = clean(typed, "words").isBlank() ? words : clean(typed, "words");
        var blank = words.isBlank();
        var compared = !blank && !"report".equals(typed.get("kind"));
        return new AgentPage.Suggested(
                questions.search(asked.strip(), ANSWERS).stream()
                        .map(one -> new AgentPage.Answer(one.id(), one.question(), one.answer(), one.unit()))
                        .toList(),
                blank
                        ? List.of()
                        : categories.suggest(words, 4).stream()
                                .map(one -> new AgentPage.Category(one.category(), Reasons.why(one, text)))
                                .toList(),
                compared ? alike(words, typed, caller, text) : List.of(),
                clean(typed, "category"),
                clean(typed, "join"),
                caller.may(TicketPermissions.JOIN));
    }

    private List<AgentPage.Alike> alike(String words, Map<String, String> typed, Caller caller, Text text) {
        var like =
                alikes.like("", words, clean(typed, "category"), clean(typed, "division"), clock.instant(), 2 * MOST);
        var numbers = like.stream().map(Alike::ticket).toList();
        var joinable = sight.joinable(TicketScope.of(caller), numbers);
        return like.stream()
                .filter(one -> joinable.contains(one.ticket()))
                .limit(MOST)
                .map(one -> new AgentPage.Alike(one.ticket(), Masking.mask(one.title()), Reasons.why(one, text)))
                .toList();
    }

    private static String clean(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").replace("\0", "");
    }

    private List<AgentPage.Earlier> earlier(Map<String, String> typed, Caller caller) {
        var phone = clean(typed, "phone").replaceAll("[\\s-]", "");
        var numbers = phone.isEmpty() ? List.<String>of() : enquiries.ticketsOf(phone, 5);
        var titles = sight.titles(TicketScope.of(caller), numbers);
        return numbers.stream()
                .filter(titles::containsKey)
                .map(number -> new AgentPage.Earlier(number, titles.getOrDefault(number, "")))
                .toList();
    }
}
